import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type EntryMatch, parseCidr, prefixList } from '#domain';
import { createDriver, type Driver } from '#drivers';
import { FrrRouter } from '../support/routers/frr.js';
import { NetworkNamespace } from '../support/routers/netns.js';
import { documentedPolicy } from './documented-policy.js';
import { describeWithFrr } from './requirements.js';

const LIST = 'NetCTL-ACME-CORP-BLACKHOLE';

// The operator's part is that of docs/drivers/frr.md. With the longest delay timer there is, a change that reaches
// the neighbour within this test got there because the driver flushed it.
const OUR_ROUTER = `
bgp route-map delay-timer 600
${documentedPolicy('frr')}
router bgp 64496
 bgp router-id 192.0.2.1
 no bgp network import-check
 neighbor 192.0.2.2 timers connect 1
 neighbor 2001:db8:ffff::2 timers connect 1
 address-family ipv4 unicast
  network 10.0.0.1/32
  network 10.0.0.2/32
  network 10.0.1.0/24
  network 10.0.1.7/32
  network 198.51.100.0/24
 exit-address-family
 address-family ipv6 unicast
  network 2001:db8::1/128
  network 2001:db8::2/128
  network 2001:db8:1::/64
  network 2001:db8:1::7/128
  network 2001:db8:9::/48
 exit-address-family
!`;

const UPSTREAM = `
router bgp 64511
 bgp router-id 192.0.2.2
 no bgp ebgp-requires-policy
 neighbor 192.0.2.1 remote-as 64496
 neighbor 192.0.2.1 timers connect 1
 neighbor 2001:db8:ffff::1 remote-as 64496
 neighbor 2001:db8:ffff::1 timers connect 1
 address-family ipv4 unicast
  no neighbor 2001:db8:ffff::1 activate
 exit-address-family
 address-family ipv6 unicast
  neighbor 2001:db8:ffff::1 activate
 exit-address-family
!`;

describeWithFrr('what a BGP neighbour sees', tests, ['zebra', 'bgpd']);

function tests(): void {
  let ours: FrrRouter;
  let upstream: FrrRouter;
  let driver: Driver;

  beforeAll(async () => {
    ours = await FrrRouter.start({ configuration: OUR_ROUTER });
    upstream = await FrrRouter.start({ configuration: UPSTREAM });
    NetworkNamespace.join(ours.namespace!, upstream.namespace!, {
      a: ['192.0.2.1/24', '2001:db8:ffff::1/64'],
      b: ['192.0.2.2/24', '2001:db8:ffff::2/64'],
    });
    driver = createDriver('frr', { vtyDir: ours.vtyDir });
    await expectSeen([]);
  });

  afterAll(async () => {
    await driver?.close();
    await Promise.all([ours?.stop(), upstream?.stop()]);
  });

  it('sees exactly the networks in the list, as blackholes, and always the operator’s own', async () => {
    await expectSeen([]);
    await apply([]);
    await apply(['10.0.0.1/32', '2001:db8::1/128']);
    await expectSeen(['10.0.0.1/32', '2001:db8::1/128']);
    await apply(['10.0.0.2/32', '2001:db8::2/128']);
    await expectSeen(['10.0.0.2/32', '2001:db8::2/128']);
    // An empty list that permitted everything would be all networks here.
    await apply([]);
    await expectSeen([]);
  });

  it('sees what is inside an entry with "or longer" only', async () => {
    await apply(['10.0.1.0/24', '2001:db8:1::/64'], 'orlonger');
    await expectSeen(['10.0.1.0/24', '10.0.1.7/32', '2001:db8:1::/64', '2001:db8:1::7/128']);
    await apply(['10.0.1.0/24', '2001:db8:1::/64'], 'exact');
    await expectSeen(['10.0.1.0/24', '2001:db8:1::/64']);
  });

  it('sees no blackhole any more when the list is removed', async () => {
    await apply(['10.0.0.1/32', '2001:db8::1/128']);
    await expectSeen(['10.0.0.1/32', '2001:db8::1/128']);
    await driver.remove(LIST, AbortSignal.timeout(20_000));
    await expectSeen([]);
  });

  it('leaves the operator’s delay timer as it was', () => {
    expect(ours.vtysh('show running-config')).toContain('\nbgp route-map delay-timer 600\n');
  });

  async function apply(entries: string[], entryMatch: EntryMatch = 'orlonger'): Promise<void> {
    const wanted = [
      {
        list: prefixList(
          LIST,
          entries.map((text) => parseCidr(text)!),
        ),
        entryMatch,
      },
    ];
    await driver.apply(wanted, AbortSignal.timeout(20_000));
    expect(await driver.verify(wanted, AbortSignal.timeout(20_000))).toEqual([]);
  }

  /** Waits until the neighbour has these networks with the blackhole community, and else only the operator's own. */
  async function expectSeen(blackholes: string[]): Promise<void> {
    const expected = {
      blackholes: [...blackholes].sort(),
      all: [...blackholes, '198.51.100.0/24', '2001:db8:9::/48'].sort(),
    };
    await vi.waitFor(() => expect(seen()).toEqual(expected), { timeout: 30_000, interval: 50 });
  }

  function seen(): { blackholes: string[]; all: string[] } {
    return { blackholes: routes('community 65535:666'), all: routes('') };
  }

  function routes(filter: string): string[] {
    return ['ipv4', 'ipv6']
      .flatMap((family) => {
        const answer: unknown = JSON.parse(upstream.vtysh(`show bgp ${family} unicast ${filter} json`));
        return Object.keys((answer as { routes?: object }).routes ?? {});
      })
      .sort();
  }
}
