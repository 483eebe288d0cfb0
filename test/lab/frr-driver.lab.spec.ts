import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseCidr, prefixList } from '#domain';
import { createDriver, type Driver, DriverError, type WantedList } from '#drivers';
import { FrrDaemon } from '../../libs/drivers/frr/daemon.js';
import { poison } from '../../libs/drivers/frr/compile.js';
import { type FrrDaemonName, FrrRouter } from '../support/routers/frr.js';
import { describeWithFrr } from './requirements.js';

const NAME = 'NetCTL-ACME-CORP-BLACKHOLE';

/** What only FRR has: several daemons with a copy each, batches, the delay timer, old releases' traps. */
describeWithFrr('FRR driver on a whole router', () => tests(), ['zebra', 'bgpd']);

function tests(): void {
  let router: FrrRouter;
  let driver: Driver;

  beforeAll(async () => {
    router = await FrrRouter.start();
    driver = createDriver('frr', { vtyDir: router.vtyDir });
  });
  afterEach(async () => driver.remove(NAME, patience()));
  afterAll(async () => {
    await driver?.close();
    await router?.stop();
  });

  it('keeps every daemon’s copy', async () => {
    const wanted = wantedList(['10.0.0.1/32', '2001:db8::/64']);
    await driver.apply([wanted], patience());
    for (const name of router.daemonNames) {
      expect(linesOf(router, name)).toEqual([
        'seq 5 permit 10.0.0.1/32',
        'seq 4294967295 deny any',
        'seq 5 permit 2001:db8::/64 le 128',
        'seq 4294967295 deny any',
      ]);
    }
  });

  it('names the daemon whose copy differs', async () => {
    const wanted = wantedList(['10.0.0.1/32']);
    await driver.apply([wanted], patience());
    router.vtysh('configure terminal', `no ip prefix-list ${NAME}`);
    await createBgpdOnly(router).apply([wanted], patience());
    expect(await driver.verify([wanted], patience())).toEqual([
      { name: NAME, message: 'zebra, IPv4: the list is absent' },
    ]);
  });

  it('gives bgpd its list even while zebra is dead, and still fails', async () => {
    const wanted = wantedList(['10.0.0.1/32']);
    await driver.version(patience());
    await router.kill('zebra');
    await expect(driver.apply([wanted], patience())).rejects.toMatchObject({ code: 'unreachable' });
    expect(linesOf(router, 'bgpd')).toContain('seq 5 permit 10.0.0.1/32');
    await router.restart('zebra');
    await driver.apply([wanted], patience());
    expect(await driver.verify([wanted], patience())).toEqual([]);
  });

  it('reports a zebra that restarts as well', async () => {
    const watching = createDriver('frr', { vtyDir: router.vtyDir });
    const listener = vi.fn();
    try {
      watching.onRestart(listener);
      await watching.read([NAME], patience());
      await router.restart('zebra');
      await vi.waitUntil(() => listener.mock.calls.length === 2, { timeout: 20_000 });
    } finally {
      await watching.close();
    }
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('leaves nothing of a batch that the daemon objects to', async () => {
    const wanted = wantedList(['10.0.0.1/32']);
    await driver.apply([wanted], patience());
    const before = linesOf(router, 'bgpd');
    const bgpd = new FrrDaemon('bgpd', join(router.vtyDir, 'bgpd.vty'), () => undefined);
    const lines = [`ip prefix-list ${NAME} seq 50 permit 10.9.9.9/32`, poison(NAME)];
    await expect(bgpd.change(lines, NAME, patience())).rejects.toMatchObject({ code: 'rejected', retryable: true });
    bgpd.close();
    expect(linesOf(router, 'bgpd')).toEqual(before);
    expect(await driver.verify([wanted], patience())).toEqual([]);
  });

  it('gives up on a daemon that hangs, leaves nothing pending in it, and carries on when it is back', async () => {
    const [before, after] = [wantedList(['10.0.0.1/32']), wantedList(['10.0.0.2/32'])];
    const bgpdOnly = createBgpdOnly(router);
    const session = new FrrDaemon('bgpd', join(router.vtyDir, 'bgpd.vty'), () => undefined);
    await bgpdOnly.apply([before], patience());
    await session.release(patience());
    await router.freeze('bgpd');
    const attempts = [
      bgpdOnly.apply([after], AbortSignal.timeout(200)),
      session.change([`ip prefix-list ${NAME} seq 50 permit 10.9.9.9/32`], NAME, AbortSignal.timeout(200)),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'timeout' } });
    }
    await router.thaw('bgpd');
    // Answers when the given-up session is over. Its half batch was on its way: the last words have to have spoiled it.
    await session.release(patience());
    session.close();
    expect(await bgpdOnly.verify([before], patience())).toEqual([]);
    await bgpdOnly.apply([after], patience());
    expect(await bgpdOnly.verify([after], patience())).toEqual([]);
    await bgpdOnly.close();
  });

  it.each([
    ['the default', 'no bgp route-map delay-timer', undefined],
    ['the operator’s 7 s', 'bgp route-map delay-timer 7', 'bgp route-map delay-timer 7'],
    ['the operator’s "never"', 'bgp route-map delay-timer 0', 'bgp route-map delay-timer 0'],
  ])('flushes the delay timer and leaves %s', async (_, command, expected) => {
    router.vtysh('configure terminal', command);
    await driver.apply([wantedList(['10.0.0.1/32'])], patience());
    const line = /^bgp route-map delay-timer .*$/m.exec(router.vtysh('show running-config'))?.[0];
    expect(line).toBe(expected);
    router.vtysh('configure terminal', 'no bgp route-map delay-timer');
  });

  it('refuses with the way out what would keep an old FRR busy for minutes', async () => {
    const entries = Array.from({ length: 12 }, (_, index) => `10.0.0.${index}/32`);
    const small = createDriver('frr', { vtyDir: router.vtyDir, maxEntries: 10, maxEntriesBefore9: 10 });
    const error: unknown = await small.apply([wantedList(entries)], patience()).catch((thrown: unknown) => thrown);
    await small.close();
    expect(error).toBeInstanceOf(DriverError);
    expect(error).toMatchObject({ code: 'too_large' });
    expect((error as DriverError).message).toContain('effect: bgp');
    expect(linesOf(router, 'bgpd')).toEqual([]);
  });

  describe('settings', () => {
    it.each([[{ vtyDir: '' }], [{ daemons: [] }], [{ daemons: ['sshd'] }], [{ maxEntries: 0 }], [{ vtydir: '/x' }]])(
      'refuses %j',
      (settings) => expect(() => createDriver('frr', settings)).toThrow(),
    );
  });
}

function createBgpdOnly(router: FrrRouter): Driver {
  return createDriver('frr', { vtyDir: router.vtyDir, daemons: ['bgpd'] });
}

/** The lines of the list in one daemon, without FRR's headings. */
function linesOf(router: FrrRouter, daemon: FrrDaemonName): string[] {
  return router
    .vtyshOf(daemon, `show ip prefix-list ${NAME}`, `show ipv6 prefix-list ${NAME}`)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('seq '));
}

function wantedList(entries: readonly string[]): WantedList {
  return {
    list: prefixList(
      NAME,
      entries.map((text) => parseCidr(text)!),
    ),
    entryMatch: 'orlonger',
  };
}

function patience(): AbortSignal {
  return AbortSignal.timeout(30_000);
}
