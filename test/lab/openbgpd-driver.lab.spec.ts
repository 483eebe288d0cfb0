import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { parseCidr, prefixList } from '#domain';
import { createDriver, type Driver, type WantedList } from '#drivers';
import { compileFile, compileList } from '../../libs/drivers/openbgpd/compile.js';
import { OpenBgpdRouter } from '../support/routers/openbgpd.js';
import { describeWithOpenBgpd } from './requirements.js';

const NAME = 'NetCTL-ACME-CORP-BLACKHOLE';
const OTHER_NAME = 'NetCTL-OTHER-BLACKHOLE';
const TESTDATA = fileURLToPath(new URL('../../libs/drivers/openbgpd/testdata', import.meta.url));

/** What only OpenBGPD has: one file for all lists, reloads that get lost, and sets that nobody can look into. */
describeWithOpenBgpd('OpenBGPD driver', tests);

function tests(): void {
  let router: OpenBgpdRouter;
  let driver: Driver;

  beforeAll(async () => {
    router = await OpenBgpdRouter.start();
    driver = createDriver('openbgpd', router.settings);
  });
  afterEach(async () => {
    router.configure('');
    await router.reload();
    for (const name of [NAME, OTHER_NAME]) await driver.remove(name, patience());
  });
  afterAll(async () => {
    await driver?.close();
    await router?.stop();
  });

  it.each(readdirSync(TESTDATA).filter((name) => name.endsWith('.conf')))('accepts the golden file %s', (name) => {
    const directory = mkdtempSync(join(tmpdir(), 'netctl-golden-'));
    const path = join(directory, 'bgpd.conf');
    copyFileSync(join(TESTDATA, name), path);
    chmodSync(path, 0o600);
    const { stderr } = spawnSync(router.settings.bgpd, ['-n', '-f', path], { encoding: 'utf8' });
    rmSync(directory, { recursive: true });
    // A list by itself is no whole configuration, but nothing in it is wrong.
    expect(stderr).not.toMatch(/syntax error|bgpd\.conf:/);
  });

  it('has no reload lost, however many there are at once', async () => {
    const noisy = [router.reload(), router.reload(), router.reload()];
    for (let last = 1; last <= 10; last++) {
      const wanted = wantedList([`10.0.0.${last}/32`]);
      await driver.apply([wanted], patience());
      expect(await driver.verify([wanted], patience())).toEqual([]);
    }
    await Promise.all(noisy);
  });

  it('takes written for loaded only when bgpd says so', async () => {
    const wanted = wantedList(['10.0.0.1/32']);
    await driver.apply([wantedList(['10.0.0.2/32'])], patience());
    router.write(router.listFile, compileFile(new Map([[NAME, compileList(wanted).text]])));
    expect(await driver.verify([wanted], patience())).toEqual([
      { name: NAME, message: 'bgpd has another content than its file' },
    ]);
    await driver.apply([wanted], patience());
    expect(await driver.verify([wanted], patience())).toEqual([]);
  });

  it('puts the previous file back when bgpd refuses its configuration, says why, and gets through once it is mended', async () => {
    const [before, after] = [wantedList(['10.0.0.1/32']), wantedList(['10.0.0.2/32'])];
    await driver.apply([before], patience());
    router.configure('this is no configuration');
    await expect(driver.apply([after], patience())).rejects.toMatchObject({
      code: 'rejected',
      retryable: true,
      message: expect.stringMatching(/^bgpd refuses its configuration: .*reload failed: .*bgpd\.conf:6: syntax error/),
    });
    expect(readFileSync(router.listFile, 'utf8')).toContain(compileList(before).text);
    expect(await driver.verify([before], patience())).toEqual([]);
    expect(await driver.verify([after], patience())).not.toEqual([]);
    router.configure('');
    await driver.apply([after], patience());
    expect(await driver.verify([after], patience())).toEqual([]);
  });

  it('changes one list and leaves the other as it is', async () => {
    const other = wantedList(['10.9.0.0/16', '2001:db8::/32'], OTHER_NAME);
    await driver.apply([other], patience());
    await driver.apply([wantedList(['10.0.0.1/32'])], patience());
    await driver.remove(NAME, patience());
    expect(await driver.verify([other], patience())).toEqual([]);
    expect(readFileSync(router.listFile, 'utf8')).toContain(compileList(other).text);
  });

  it('has the lists back by itself when bgpd restarts', async () => {
    const wanted = wantedList(['10.0.0.1/32', '2001:db8::/64']);
    await driver.apply([wanted], patience());
    await router.restart();
    expect(await driver.verify([wanted], patience())).toEqual([]);
  });

  it('knows how bgpd counts, in lists of any kind', async () => {
    for (const entryMatch of ['orlonger', 'exact'] as const) {
      for (const entries of [
        ['0.0.0.0/0', '::/0'],
        ['::ffff:10.1.0.5/128', '::/0', '2001:db8::1/128'],
        ['10.0.0.0/8', '10.0.0.0/9', '10.0.0.1/32', '2001:db8::/32', '2001:db8::/48'],
        Array.from({ length: 5_000 }, (_, index) => `10.0.${index >> 8}.${index & 255}/32`),
      ]) {
        const wanted = { ...wantedList(entries), entryMatch };
        await driver.apply([wanted], patience());
        expect(await driver.verify([wanted], patience())).toEqual([]);
      }
    }
  });

  it('finds a doctored set of the right size, though id and file look right, also with a driver that knows nothing yet', async () => {
    const wanted = wantedList(['10.0.0.1/32', '10.0.0.2/32']);
    await driver.apply([wanted], patience());
    const text = readFileSync(router.listFile, 'utf8');
    // bgpd tells ages in whole seconds.
    await pause(2_100);
    router.write(router.listFile, text.replace('10.0.0.1/32', '10.0.0.9/32'));
    await router.reload();
    router.write(router.listFile, text);
    const fresh = createDriver('openbgpd', router.settings);
    for (const each of [driver, fresh]) {
      expect(await each.verify([wanted], patience())).toEqual([
        { name: NAME, message: 'the set in bgpd was changed without its id' },
      ]);
    }
    await fresh.apply([wanted], patience());
    expect(await fresh.verify([wanted], patience())).toEqual([]);
    await fresh.close();
  });
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
