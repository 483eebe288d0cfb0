import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type EntryMatch, parseCidr, prefixList } from '#domain';
import { createDriver, type Driver } from '#drivers';
import { BgpNeighbour } from '../support/routers/bgp-neighbour.js';
import { OpenBgpdRouter } from '../support/routers/openbgpd.js';
import { documentedPolicy } from './documented-policy.js';
import { describeWithBird, describeWithOpenBgpd } from './requirements.js';

const LIST = 'NetCTL-ACME-CORP-BLACKHOLE';

const NETWORKS = ['10.0.0.1/32', '10.0.0.2/32', '10.0.1.0/24', '10.0.1.7/32']
  .concat('2001:db8::1/128', '2001:db8::2/128', '2001:db8:1::/64', '2001:db8:1::7/128')
  .map((prefix) => `network ${prefix}\n`)
  .join('');

// The neighbour is a BIRD.
describeWithBird('with a neighbour', () => describeWithOpenBgpd('what a BGP neighbour of OpenBGPD sees', tests));

function tests(): void {
  let router: OpenBgpdRouter;
  let neighbour: BgpNeighbour;
  let driver: Driver;

  beforeAll(async () => {
    router = await OpenBgpdRouter.start();
    driver = createDriver('openbgpd', router.settings);
    neighbour = await BgpNeighbour.start(router.namespace);
    // The order of docs/drivers/openbgpd.md: the list first, then the filters that use it.
    await apply([]);
    router.configure(NETWORKS + documentedPolicy('openbgpd'));
    await router.reload();
    await vi.waitUntil(() => router.bgpctl('show').match(/^\S+ +64511 .*\d$/gm)?.length === 2, { timeout: 30_000 });
  });

  afterAll(async () => {
    await driver?.close();
    await Promise.all([router?.stop(), neighbour?.stop()]);
  });

  it('sees exactly the networks in the list, as blackholes', async () => {
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
      /has been emptied but not removed: bgpd refuses its configuration: .*not defined/,
    );
    await expectSeen([]);
    router.configure('');
    await router.reload();
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
