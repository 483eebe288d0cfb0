import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type EntryMatch, parseCidr, prefixList } from '#domain';
import { createDriver, type Driver } from '#drivers';
import { BgpNeighbour } from '../support/routers/bgp-neighbour.js';
import { BirdRouter } from '../support/routers/bird.js';
import { NetworkNamespace } from '../support/routers/netns.js';
import { documentedPolicy } from './documented-policy.js';
import { describeWithBird } from './requirements.js';

const LIST = 'NetCTL-ACME-CORP-BLACKHOLE';

const ROUTES = `
protocol static { ipv4; route 10.0.0.1/32 blackhole; route 10.0.0.2/32 blackhole; route 10.0.1.0/24 blackhole; route 10.0.1.7/32 blackhole; }
protocol static { ipv6; route 2001:db8::1/128 blackhole; route 2001:db8::2/128 blackhole; route 2001:db8:1::/64 blackhole; route 2001:db8:1::7/128 blackhole; }
`;

describeWithBird('what a BGP neighbour of BIRD sees', tests, { namespaces: true });

function tests(): void {
  let bird: BirdRouter;
  let neighbour: BgpNeighbour;
  let driver: Driver;

  beforeAll(async () => {
    const namespace = await NetworkNamespace.create();
    bird = await BirdRouter.start({ namespace });
    const { socket, directory, configFile } = bird;
    driver = createDriver('bird', { socket, directory, configFile });
    neighbour = await BgpNeighbour.start(namespace);
    // The order of docs/drivers/bird.md: the list first, then the filters that use it.
    await apply([]);
    const quick = documentedPolicy('bird').replace(/local /g, 'connect delay time 1; error wait time 1,2; local ');
    bird.configure(ROUTES + quick);
    expect(bird.birdc('configure')).toContain('Reconfigured');
    await vi.waitUntil(() => bird.birdc('show protocols').match(/upstream.*Established/g)?.length === 2, {
      timeout: 30_000,
    });
  });

  afterAll(async () => {
    await driver?.close();
    await Promise.all([bird?.stop(), neighbour?.stop()]);
  });

  it('sees exactly the routes in the list, as blackholes', async () => {
    await apply(['10.0.0.1/32', '2001:db8::1/128']);
    await expectSeen(['10.0.0.1/32', '2001:db8::1/128']);
    await apply(['10.0.0.2/32', '2001:db8::2/128']);
    await expectSeen(['10.0.0.2/32', '2001:db8::2/128']);
    await apply([]);
    await expectSeen([]);
  });

  it('sees what is inside an entry with "or longer" only', async () => {
    await apply(['10.0.1.0/24', '2001:db8:1::/64'], 'orlonger');
    await expectSeen(['10.0.1.0/24', '10.0.1.7/32', '2001:db8:1::/64', '2001:db8:1::7/128']);
    await apply(['10.0.1.0/24', '2001:db8:1::/64'], 'exact');
    await expectSeen(['10.0.1.0/24', '2001:db8:1::/64']);
  });

  it('sees no blackhole any more when the list is removed, although a filter still uses it', async () => {
    await apply(['10.0.0.1/32', '2001:db8::1/128']);
    await expectSeen(['10.0.0.1/32', '2001:db8::1/128']);
    await expect(driver.remove(LIST, AbortSignal.timeout(20_000))).rejects.toThrow(
      /has been emptied but not removed: BIRD refuses its configuration: .*bird\.conf/,
    );
    await expectSeen([]);
    bird.configure('');
    bird.birdc('configure');
    await driver.remove(LIST, AbortSignal.timeout(20_000));
    expect(await driver.read([LIST], AbortSignal.timeout(20_000))).toEqual([
      { name: LIST, v4: { state: 'absent' }, v6: { state: 'absent' } },
    ]);
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
