import { BirdRouter } from './bird.js';
import { NetworkNamespace } from './netns.js';

/** AS numbers and addresses for documentation: what docs/drivers shows is what runs. */
const OURS = { as: 64496, v4: '192.0.2.1', v6: '2001:db8:ffff::1' } as const;
const NEIGHBOUR = { as: 64511, v4: '192.0.2.2', v6: '2001:db8:ffff::2' } as const;

const CONFIGURATION = `
template bgp OURS {
  local as ${NEIGHBOUR.as};
  connect retry time 1; connect delay time 1; error wait time 1,2;
}
protocol bgp v4 from OURS { neighbor ${OURS.v4} as ${OURS.as}; ipv4 { import all; export none; }; }
protocol bgp v6 from OURS { neighbor ${OURS.v6} as ${OURS.as}; ipv6 { import all; export none; }; }
`;

/** The upstream network of a router under test: a BIRD at the other end of a wire that takes everything it is told. */
export class BgpNeighbour {
  private constructor(private readonly bird: BirdRouter) {}

  /** Joins the namespace, gives both ends their addresses, and starts. The neighbour's own namespace goes with it. */
  static async start(ours: NetworkNamespace): Promise<BgpNeighbour> {
    const namespace = await NetworkNamespace.create();
    NetworkNamespace.join(ours, namespace, {
      a: [`${OURS.v4}/24`, `${OURS.v6}/64`],
      b: [`${NEIGHBOUR.v4}/24`, `${NEIGHBOUR.v6}/64`],
    });
    return new BgpNeighbour(await BirdRouter.start({ configuration: CONFIGURATION, namespace }));
  }

  /** What the neighbour has been told: prefixes in BIRD's order, and those of them with a community (`65535:666`). */
  routes(community?: string): string[] {
    const where = community === undefined ? '' : ` where (${community.replace(':', ',')}) ~ bgp_community`;
    return ['master4', 'master6']
      .flatMap((table) => this.bird.birdc(`show route table ${table}${where}`).split('\n'))
      .flatMap((line) => /^(\S+\/\d+) /.exec(line)?.[1] ?? [])
      .sort();
  }

  stop(): Promise<void> {
    return this.bird.stop();
  }
}
