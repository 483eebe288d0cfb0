import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseCidr, prefixList } from '#domain';
import { createDriver, type Driver, type WantedList } from '#drivers';
import { compileList } from '../../libs/drivers/bird/compile.js';
import { BirdRouter } from '../support/routers/bird.js';
import { describeWithBird } from './requirements.js';

const NAME = 'NetCTL-ACME-CORP-BLACKHOLE';
const TESTDATA = fileURLToPath(new URL('../../libs/drivers/bird/testdata', import.meta.url));

/** What only BIRD has: files, a configuration that is read as a whole, and an operator who edits it too. */
describeWithBird('BIRD driver', tests);

function tests(): void {
  let bird: BirdRouter;
  let driver: Driver;

  beforeAll(async () => {
    bird = await BirdRouter.start();
    driver = create();
  });
  afterEach(async () => {
    bird.configure('');
    bird.birdc('configure');
    await driver.remove(NAME, patience());
    expect(readdirSync(bird.directory)).toEqual([]);
  });
  afterAll(async () => {
    await driver?.close();
    await bird?.stop();
  });

  it.each(readdirSync(TESTDATA).filter((name) => name.endsWith('.conf')))('accepts the golden file %s', (name) => {
    const { status, stdout, stderr } = spawnSync('bird', ['-p', '-c', join(TESTDATA, name)], { encoding: 'utf8' });
    // A list by itself is no whole configuration: BIRD reads to the end and misses a protocol.
    expect(stdout + stderr).toContain('No protocol is specified');
    expect(status).toBe(1);
  });

  it('takes written for read only when BIRD says so', async () => {
    const wanted = wantedList(['10.0.0.1/32']);
    await driver.apply([wantedList(['10.0.0.2/32'])], patience());
    writeFileSync(file(), compileList(wanted).text);
    expect(await driver.verify([wanted], patience())).toEqual([
      { name: NAME, message: 'BIRD has another content than its file' },
    ]);
    await driver.apply([wanted], patience());
    expect(await driver.verify([wanted], patience())).toEqual([]);
    expect(bird.birdc(`eval 10.0.0.1/32 ~ '${NAME}-v4'`)).toContain('TRUE');
    expect(bird.birdc(`eval 10.0.0.2/32 ~ '${NAME}-v4'`)).toContain('FALSE');
  });

  it('puts the previous file back when BIRD refuses its configuration, says why, and gets through once it is mended', async () => {
    const [before, after] = [wantedList(['10.0.0.1/32']), wantedList(['10.0.0.2/32'])];
    const careless = create({ unreadChanges: 'load' });
    try {
      await careless.apply([before], patience());
      bird.configure('this is no configuration;');
      await expect(careless.apply([after], patience())).rejects.toMatchObject({
        code: 'rejected',
        retryable: true,
        message: expect.stringMatching(/^BIRD refuses its configuration: .*bird\.conf:5:.* syntax error/),
      });
      expect(readFileSync(file(), 'utf8')).toBe(compileList(before).text);
      expect(await careless.verify([before], patience())).toEqual([]);
      expect(await careless.verify([after], patience())).not.toEqual([]);
      await expect(careless.apply([wantedList([], 'NetCTL-NEW-BLACKHOLE')], patience())).rejects.toThrow(
        'syntax error',
      );
      expect(readdirSync(bird.directory).filter((name) => name.includes('NEW'))).toEqual([]);
      bird.configure('');
      await careless.apply([after], patience());
      expect(await careless.verify([after], patience())).toEqual([]);
    } finally {
      await careless.close();
    }
  });

  it('holds its change while the operator has not loaded his, and then goes on', async () => {
    await driver.apply([wantedList([])], patience());
    bird.configure('define HALF_FINISHED = 1;');
    utimesSync(bird.configFile, new Date(), new Date(Date.now() + 60_000));
    const wanted = wantedList(['10.0.0.1/32']);
    await expect(driver.apply([wanted], patience())).rejects.toMatchObject({
      code: 'rejected',
      message: expect.stringMatching(/bird\.conf was changed and BIRD has not loaded it/),
    });
    expect(bird.birdc('show symbols constant')).not.toContain('HALF_FINISHED');
    expect(await driver.verify([wantedList([])], patience())).toEqual([]);
    utimesSync(bird.configFile, new Date(), new Date());
    bird.birdc('configure');
    await driver.apply([wanted], patience());
    expect(await driver.verify([wanted], patience())).toEqual([]);
  });

  it('carries on from where it gave up on a BIRD that hangs', async () => {
    const [before, after] = [wantedList(['10.0.0.1/32']), wantedList(['10.0.0.2/32'])];
    await driver.apply([before], patience());
    await bird.freeze();
    await expect(driver.apply([after], AbortSignal.timeout(200))).rejects.toMatchObject({ code: 'timeout' });
    await bird.thaw();
    expect(await driver.verify([before], patience())).toEqual([]);
    await driver.apply([after], patience());
    expect(await driver.verify([after], patience())).toEqual([]);
  });

  it('has the lists back by itself when BIRD restarts', async () => {
    const wanted = wantedList(['10.0.0.1/32', '2001:db8::/64']);
    await driver.apply([wanted], patience());
    await bird.restart();
    expect(await driver.verify([wanted], patience())).toEqual([]);
  });

  it('finds a doctored set in a list too long to be compared, though id and file look right', async () => {
    const entries = Array.from({ length: 5_000 }, (_, index) => `10.0.${index >> 8}.${index & 255}/32`);
    const wanted = wantedList(entries);
    await driver.apply([wanted], patience());
    expect(await driver.verify([wanted], patience())).toEqual([]);
    const { text } = compileList(wanted);
    for (const gone of ['10.0.0.0/32', '10.0.9.77/32']) {
      writeFileSync(file(), text.replace(`  ${gone},\n`, ''));
      expect(bird.birdc('configure')).toContain('Reconfigured');
      await new Promise((resolve) => setTimeout(resolve, 30));
      writeFileSync(file(), text);
      expect(await driver.verify([wanted], patience())).toHaveLength(1);
      await driver.apply([wanted], patience());
      expect(await driver.verify([wanted], patience())).toEqual([]);
    }
  });

  it('refuses a name that is too long for BIRD and its suffix, and takes the longest that is not', async () => {
    const longest = `NetCTL-${'A'.repeat(44)}-BLACKHOLE`;
    expect(longest).toHaveLength(61);
    await driver.apply([wantedList(['10.0.0.1/32'], longest)], patience());
    expect(await driver.verify([wantedList(['10.0.0.1/32'], longest)], patience())).toEqual([]);
    await driver.remove(longest, patience());
    await expect(driver.apply([wantedList([], longest.replace('AA', 'AAA'))], patience())).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('too long for BIRD: at most 61 characters'),
    });
  });

  describe('without the directory of the lists', () => {
    it('says which is missing', async () => {
      const lost = create({ directory: '/nonexistent' });
      await expect(lost.apply([wantedList([])], patience())).rejects.toMatchObject({
        code: 'unreachable',
        message: expect.stringContaining('/nonexistent'),
      });
      await lost.close();
    });
  });

  function create(settings: object = {}): Driver {
    const { socket, directory, configFile } = bird;
    return createDriver('bird', { socket, directory, configFile, ...settings });
  }

  function file(): string {
    return join(bird.directory, `${NAME}.conf`);
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
