import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type EntryMatch, parseCidr, prefixList } from '#domain';
import { createDriver, type Driver } from '#drivers';
import { BgpNeighbour } from '../support/routers/bgp-neighbour.js';
import { GobgpRouter } from '../support/routers/gobgp.js';
import { NetworkNamespace } from '../support/routers/netns.js';
import { documentedPolicy } from './documented-policy.js';
import { describeWithBird, describeWithGobgp } from './requirements.js';

const LIST = 'NetCTL-ACME-CORP-BLACKHOLE';

// The neighbour is a BIRD.
describeWithBird('with a neighbour', () =>
  describeWithGobgp('what a BGP neighbour of GoBGP sees', tests, { namespaces: true }),
);

function tests(): void {
  let router: GobgpRouter;
  let neighbour: BgpNeighbour;
  let driver: Driver;

  beforeAll(async () => {
    const namespace = await NetworkNamespace.create();
    router = await GobgpRouter.start({ namespace, configuration: `\n${documentedPolicy('gobgp')}` });
    driver = createDriver('gobgp', { api: router.api });
    neighbour = await BgpNeighbour.start(namespace);
    for (const family of ['ipv4', 'ipv6']) router.gobgp('global', 'rib', 'add', OPERATORS_OWN[family]!, '-a', family);
    await vi.waitUntil(() => router.gobgp('neighbor').match(/Establ/g)?.length === 2, {
      timeout: 30_000,
      interval: 100,
    });
  });

  afterAll(async () => {
    await driver?.close();
    await Promise.all([router?.stop(), neighbour?.stop()]);
  });

  it('sees exactly the entries, as blackholes', async () => {
    await apply(['10.0.0.1/32', '2001:db8::1/128']);
    await expectSeen(['10.0.0.1/32', '2001:db8::1/128']);
    await apply(['10.0.0.2/32', '10.0.1.0/24', '2001:db8::2/128', '::ffff:10.1.0.5/128']);
    await expectSeen(['10.0.0.2/32', '10.0.1.0/24', '2001:db8::2/128', '::ffff:10.1.0.5/128']);
    await apply([]);
    await expectSeen([]);
  });

  it('sees the blackhole also where the operator has a route of the same prefix, and that one neither before nor after', async () => {
    await apply(Object.values(OPERATORS_OWN));
    await expectSeen(Object.values(OPERATORS_OWN));
    await apply([]);
    await expectSeen([]);
    expect(router.gobgp('global', 'rib', '-a', 'ipv4')).toContain(OPERATORS_OWN['ipv4']);
  });

  it('sees no blackhole any more when the list is removed, although the policy still uses it', async () => {
    await apply(['10.0.0.1/32', '2001:db8::1/128']);
    await expectSeen(['10.0.0.1/32', '2001:db8::1/128']);
    await expect(driver.remove(LIST, AbortSignal.timeout(20_000))).rejects.toThrow(
      /has been emptied but not removed: gobgpd to DeleteDefinedSet: .*is in use/,
    );
    await expectSeen([]);
  });

  async function apply(entries: string[], entryMatch: EntryMatch = 'orlonger'): Promise<void> {
    const list = prefixList(
      LIST,
      entries.map((text) => parseCidr(text)!),
    );
    await driver.apply([{ list, entryMatch }], AbortSignal.timeout(20_000));
    expect(await driver.verify([{ list, entryMatch }], AbortSignal.timeout(20_000))).toEqual([]);
  }

  /** Waits until the neighbour has these routes and no others, all of them with BLACKHOLE and no-export. */
  async function expectSeen(expected: string[]): Promise<void> {
    await vi.waitFor(
      () => {
        for (const community of [undefined, '65535:666', '65535:65281']) {
          expect(neighbour.routes(community)).toEqual([...expected].sort());
        }
      },
      { timeout: 30_000, interval: 50 },
    );
  }
}

const OPERATORS_OWN: Record<string, string> = { ipv4: '10.0.9.0/24', ipv6: '2001:db8:9::/48' };
