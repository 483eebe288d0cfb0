import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { formatCidr, parseCidr, prefixList } from '#domain';
import { createDriver, type Driver, type WantedList } from '#drivers';
import { GobgpRouter } from '../support/routers/gobgp.js';
import { describeWithGobgp } from './requirements.js';

const NAME = 'NetCTL-ACME-CORP-BLACKHOLE';
const OTHER_NAME = 'NetCTL-OTHER-BLACKHOLE';

/** What only GoBGP has: memory that is gone with the daemon, sets that append, and paths beside them. */
describeWithGobgp('GoBGP driver', tests);

function tests(): void {
  let router: GobgpRouter;
  let driver: Driver;

  beforeAll(async () => {
    router = await GobgpRouter.start();
    driver = create();
  });
  afterEach(async () => {
    for (const name of [NAME, OTHER_NAME]) await driver.remove(name, patience());
  });
  afterAll(async () => {
    await driver?.close();
    await router?.stop();
  });

  it('has a path for each entry, with communities and next hop, beside those of the operator', async () => {
    router.gobgp('global', 'rib', 'add', '10.0.0.1/32', 'community', '65000:1', '-a', 'ipv4');
    await driver.apply([wantedList(['10.0.0.1/32', '10.0.1.0/24', '2001:db8::/64'])], patience());
    expect(ownPaths()).toEqual(['10.0.0.1/32', '10.0.1.0/24', '2001:db8::/64']);
    const rib = router.gobgp('global', 'rib', '-a', 'ipv4');
    expect(rib).toMatch(/10\.0\.0\.1\/32 +0\.0\.0\.0 .*\{LocalPref: 1000\}.*\{Communities: blackhole, no-export\}/);
    await driver.remove(NAME, patience());
    expect(ownPaths()).toEqual([]);
    expect(router.gobgp('global', 'rib', '-a', 'ipv4')).toContain('65000:1');
    router.gobgp('global', 'rib', 'del', '10.0.0.1/32', '-a', 'ipv4');
  });

  it('has no second copies, and takes out all where somebody made some', async () => {
    await driver.apply([wantedList(['10.0.0.1/32'])], patience());
    await driver.apply([wantedList(['10.0.0.1/32', '10.0.0.2/32'])], patience());
    expect(members()).toEqual(['10.0.0.1/32 32..32', '10.0.0.2/32 32..32']);
    router.gobgp('policy', 'prefix', 'add', `${NAME}-v4`, '10.0.0.1/32');
    expect(await driver.verify([wantedList(['10.0.0.1/32', '10.0.0.2/32'])], patience())).toEqual([]);
    await driver.apply([wantedList(['10.0.0.2/32'])], patience());
    expect(members()).toEqual(['10.0.0.2/32 32..32']);
  });

  it('finds the paths of a list whose set is gone, also with a driver that knows nothing yet', async () => {
    await driver.apply([wantedList(['10.0.0.1/32', '10.0.0.2/32'])], patience());
    router.gobgp('policy', 'prefix', 'del', `${NAME}-v4`);
    const fresh = create();
    for (const each of [fresh, driver]) {
      expect(await each.verify([wantedList([])], patience())).toEqual([
        { name: NAME, message: 'IPv4: the set is absent' },
        { name: NAME, message: 'IPv4, paths: 2 entries not wanted: 10.0.0.1/32, 10.0.0.2/32' },
      ]);
    }
    await fresh.apply([wantedList([])], patience());
    expect(ownPaths()).toEqual([]);
    await fresh.close();
  });

  it('keeps the paths of two lists apart', async () => {
    const other = wantedList(['10.9.0.0/16', '2001:db8::/32'], OTHER_NAME);
    await driver.apply([wantedList(['10.0.0.1/32']), other], patience());
    await driver.remove(NAME, patience());
    expect(await driver.verify([other], patience())).toEqual([]);
    expect(ownPaths()).toEqual(['10.9.0.0/16', '2001:db8::/32']);
  });

  it('takes the paths out when the effect is to be the list alone', async () => {
    const wanted = wantedList(['10.0.0.1/32', '2001:db8::1/128']);
    await driver.apply([wanted], patience());
    const listOnly = create({ effect: 'list' });
    expect(await listOnly.verify([wanted], patience())).not.toEqual([]);
    await listOnly.apply([wanted], patience());
    expect(await listOnly.verify([wanted], patience())).toEqual([]);
    expect(ownPaths()).toEqual([]);
    await listOnly.apply([wantedList(['10.0.0.2/32'])], patience());
    expect(members()).toEqual(['10.0.0.2/32 32..32']);
    await listOnly.close();
  });

  it('gives up on a gobgpd that hangs, and carries on when it is back', async () => {
    const [before, after] = [wantedList(['10.0.0.1/32']), wantedList(['10.0.0.2/32'])];
    await driver.apply([before], patience());
    await router.freeze();
    await expect(driver.apply([after], AbortSignal.timeout(200))).rejects.toMatchObject({ code: 'timeout' });
    await router.thaw();
    await driver.apply([after], patience());
    expect(await driver.verify([after], patience())).toEqual([]);
  });

  it('loads and changes large lists', async () => {
    const entries = Array.from(
      { length: 5_000 },
      (_, index) => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}/32`,
    );
    for (const wanted of [wantedList(entries), wantedList(entries.slice(1)), wantedList([])]) {
      await driver.apply([wanted], patience());
      expect(await driver.verify([wanted], patience())).toEqual([]);
    }
  });

  function create(settings: object = {}): Driver {
    return createDriver('gobgp', { api: router.api, ...settings });
  }

  /** The members of the IPv4 set, every copy of them. */
  function members(): string[] {
    const text = router.gobgp('policy', 'prefix', `${NAME}-v4`);
    return [...text.matchAll(/\S+\/\d+ +\d+\.\.\d+/g)].map(([member]) => member.replace(/ +/, ' '));
  }

  /** Prefixes in the table with local preference of ours. */
  function ownPaths(): string[] {
    return ['ipv4', 'ipv6'].flatMap((family) => {
      const text = router.gobgp('global', 'rib', '-a', family);
      return [...text.matchAll(/(\S+\/\d+) .*LocalPref: 1000/g)].map(([, prefix]) => formatCidr(parseCidr(prefix!)!));
    });
  }
}

function wantedList(entries: readonly string[], name = NAME): WantedList {
  return {
    list: prefixList(
      name,
      entries.map((text) => parseCidr(text)!),
    ),
    entryMatch: 'orlonger',
  };
}

function patience(): AbortSignal {
  return AbortSignal.timeout(30_000);
}
