import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DriverError } from '#drivers';
import { createLogger } from '#runtime';
import { FakeDriver } from '../testing/fake-driver.js';
import { ManualClock } from '../testing/manual-clock.js';
import { MemoryStateStore } from '../testing/memory-state-store.js';
import { anOffer, aRemoval, LIST_NAME } from '../testing/offers.js';
import { RecordedReports } from '../testing/recorded-reports.js';
import { RouterRunner } from './router-runner.js';

const one = ['10.0.0.1/32'];
const two = ['10.0.0.2/32', '2001:db8::/64'];
const other = { listId: 'list-2', name: 'NetCTL-OTHER-BLACKHOLE' };

let clock: ManualClock;
let driver: FakeDriver;
let store: MemoryStateStore;
let reports: RecordedReports;
let runner: RouterRunner;

/** A runner as it comes up on what is on the disk; the router stays as it is. */
async function start(): Promise<void> {
  reports = new RecordedReports();
  const logger = createLogger('apply', { level: 'silent' });
  const timeouts = { applyMs: 20_000, verifyMs: 10_000 };
  const records = await store.load('r1');
  const random = () => 0.999;
  runner = new RouterRunner(
    { router: 'r1', driver, store, clock, random, logger, reporter: reports, timeouts },
    records,
  );
  runner.start();
  runner.setEntryMatch('orlonger');
  await clock.settle();
  driver.log.length = 0;
}

async function offer(...offers: Parameters<RouterRunner['offer']>[0][]): Promise<void> {
  for (const each of offers) runner.offer(each);
  await clock.settle();
}

beforeEach(async () => {
  clock = new ManualClock();
  driver = new FakeDriver();
  store = new MemoryStateStore();
  await start();
});

afterEach(() => runner.stop());

describe('applying', () => {
  it('goes through accepted, attempted and applied, and is verified at the end only', async () => {
    await offer(anOffer(one, { generation: 1 }));
    expect(reports.told()).toEqual(['1 accepted', '1 attempted', '1 applied', '1 verified']);
    expect(driver.entries(LIST_NAME)).toEqual(one);
    expect(reports.results.at(-1)?.digest).toEqual(Buffer.from(anOffer(one, { generation: 1 }).mark.digest, 'hex'));
  });

  it('does not touch the router for a newer generation of the same entries, but verifies it', async () => {
    await offer(anOffer(one, { generation: 1 }));
    driver.log.length = 0;
    await offer(anOffer(one, { generation: 2 }));
    expect(driver.log).toEqual([`verify ${LIST_NAME}`]);
    expect(reports.told().slice(-2)).toEqual(['2 accepted', '2 verified']);
  });

  it('answers what it has already with a fresh proof', async () => {
    await offer(anOffer(one, { generation: 1 }));
    await offer(anOffer(one, { generation: 1 }));
    expect(reports.told().filter((told) => told === '1 verified')).toHaveLength(2);
  });

  it('applies only the newest of what comes while it is busy', async () => {
    const release = driver.block();
    await offer(anOffer(one, { generation: 1 }));
    await offer(anOffer(two, { generation: 2 }), anOffer([], { generation: 3 }));
    release();
    await clock.settle();
    expect(driver.log.filter((operation) => operation.startsWith('apply'))).toHaveLength(2);
    expect(reports.told().filter((told) => told.endsWith('verified'))).toEqual(['1 verified', '3 verified']);
    expect(driver.entries(LIST_NAME)).toEqual([]);
  });

  it('refuses what is older than what waits', async () => {
    const release = driver.block();
    await offer(anOffer(one, { generation: 1 }));
    await offer(anOffer(two, { generation: 3 }), anOffer(one, { generation: 2 }));
    expect(reports.told()).toContain('2 failed stale');
    release();
    await clock.settle();
    expect(driver.entries(LIST_NAME)).toEqual(two);
  });

  it('gives a router that matches otherwise its lists anew', async () => {
    await offer(anOffer(one, { generation: 1 }));
    runner.setEntryMatch('exact');
    await clock.settle();
    expect(driver.lists.get(LIST_NAME)?.entryMatch).toBe('exact');
    expect(reports.told().slice(-3)).toEqual(['1 attempted', '1 applied', '1 verified']);
    expect(reports.drifts).toEqual([]);
  });
});

describe('the fence', () => {
  it('answers STALE and leaves the router alone', async () => {
    await offer(anOffer(one, { generation: 5 }));
    await offer(anOffer(two, { generation: 4 }));
    expect(reports.told()).toContain('4 failed stale');
    expect(driver.entries(LIST_NAME)).toEqual(one);
  });

  it('answers CONFLICT to other entries of the same generation', async () => {
    await offer(anOffer(one, { generation: 5 }));
    await offer(anOffer(two, { generation: 5 }));
    expect(reports.told()).toContain('5 failed conflict');
    expect(driver.entries(LIST_NAME)).toEqual(one);
  });

  it('goes back on purpose with a higher incarnation', async () => {
    await offer(anOffer(one, { generation: 5 }));
    await offer(anOffer(two, { incarnation: 2, generation: 1 }));
    expect(driver.entries(LIST_NAME)).toEqual(two);
  });

  it('holds after a crash between attempted and verified', async () => {
    driver.block();
    await offer(anOffer(one, { generation: 5 }));
    expect((await store.load('r1'))[0]).toMatchObject({ attempted: { generation: 5 }, applied: undefined });
    // The process is gone; its operation never ends.
    driver = new FakeDriver();
    await start();
    expect(driver.entries(LIST_NAME)).toEqual(one);
    await offer(anOffer(two, { generation: 4 }));
    expect(reports.told()).toContain('4 failed stale');
    expect(driver.entries(LIST_NAME)).toEqual(one);
  });

  it('is on the disk before the router is touched', async () => {
    store.failNext();
    await offer(anOffer(one, { generation: 5 }));
    expect(driver.log).toEqual([]);
    expect(reports.told()).toEqual(['5 failed internal']);
    await clock.advance(1000);
    expect(reports.told().at(-1)).toBe('5 verified');
  });

  it('keeps two lists from sharing a name', async () => {
    await offer(anOffer(one, { generation: 1 }));
    await offer(anOffer(two, { generation: 1, listId: 'list-2' }));
    expect(reports.results.at(-1)).toMatchObject({ listId: 'list-2', errorCode: 'conflict' });
    expect(driver.entries(LIST_NAME)).toEqual(one);
  });
});

describe('failures', () => {
  it('does not believe a router that only says that it took the list', async () => {
    driver.lieNext();
    await offer(anOffer(one, { generation: 1 }));
    expect(reports.results.at(-1)).toMatchObject({ phase: 'failed', errorCode: 'verify_mismatch', retrying: true });
    await clock.advance(1000);
    expect(reports.told().at(-1)).toBe('1 verified');
  });

  it('tries again after 1 s, 2 s, 4 s', async () => {
    for (let attempt = 0; attempt < 3; attempt++) driver.failNext();
    await offer(anOffer(one, { generation: 1 }));
    const attempts: number[] = [];
    for (let second = 0; second < 8; second++) {
      await clock.advance(1000);
      attempts.push(driver.log.filter((operation) => operation.startsWith('apply')).length);
    }
    expect(attempts).toEqual([2, 2, 3, 3, 3, 3, 4, 4]);
    expect(reports.told().filter((told) => told.includes('failed'))).toEqual(['1 failed router_unreachable']);
    expect(reports.told().at(-1)).toBe('1 verified');
  });

  it('does not try again what cannot go well', async () => {
    driver.failNext(new DriverError('too_large', '70000 entries, at most 65536'));
    await offer(anOffer(one, { generation: 1 }));
    expect(reports.results.at(-1)).toMatchObject({ errorCode: 'too_large', retrying: false });
    driver.log.length = 0;
    await clock.advance(120_000);
    expect(driver.log).toEqual([]);
  });

  it('lets a newer version take the place of one that fails', async () => {
    driver.failNext();
    await offer(anOffer(one, { generation: 1 }));
    await offer(anOffer(two, { generation: 2 }));
    expect(reports.told().at(-1)).toBe('2 verified');
    driver.log.length = 0;
    await clock.advance(60_000);
    expect(driver.log).toEqual([]);
  });

  it('gives up on a router that does not answer, and starts nothing beside it', async () => {
    const release = driver.block();
    await offer(anOffer(one, { generation: 1 }));
    await clock.advance(20_000);
    expect(reports.told().at(-1)).toBe('1 failed timeout');
    await clock.advance(5000);
    expect(driver.log).toEqual([`apply ${LIST_NAME}`]);
    release();
    await clock.advance(60_000);
    expect(reports.told().at(-1)).toBe('1 verified');
  });

  it('lets one list that the router refuses not hold up another', async () => {
    driver.refused.add(LIST_NAME);
    await offer(anOffer(one, { generation: 1 }), anOffer(two, { ...other, generation: 1 }));
    const ends = reports.results.slice(-2).map(({ listId, phase }) => [listId, phase]);
    expect(ends).toEqual([
      ['list-1', 'failed'],
      ['list-2', 'verified'],
    ]);
    expect(driver.entries(other.name)).toEqual(two);
  });
});

describe('drift', () => {
  beforeEach(() => offer(anOffer(one, { generation: 1 }), anOffer(two, { ...other, generation: 1 })));

  it('is told, repaired and proved', async () => {
    driver.lists.delete(LIST_NAME);
    runner.scan();
    await clock.settle();
    expect(reports.drifts).toEqual([
      { router: 'r1', listId: 'list-1', generation: 1, message: 'the list is not there' },
    ]);
    expect(driver.entries(LIST_NAME)).toEqual(one);
    expect(reports.told().slice(-3)).toEqual(['1 attempted', '1 applied', '1 verified']);
  });

  it('is not told where there is none', async () => {
    const before = reports.results.length;
    runner.scan();
    await clock.settle();
    expect(reports.results).toHaveLength(before);
    expect(driver.log.at(-1)).toBe(`verify ${LIST_NAME} ${other.name}`);
  });

  it('leaves lists alone that are not ours', async () => {
    const foreign = {
      list: { ...anOffer(one, { generation: 1 }).list!, name: 'OPERATORS-OWN' },
      entryMatch: 'exact' as const,
    };
    driver.lists.set('OPERATORS-OWN', foreign);
    driver.lists.delete(LIST_NAME);
    runner.scan();
    await clock.settle();
    expect(driver.lists.get('OPERATORS-OWN')).toBe(foreign);
    expect(driver.log.join()).not.toContain('OPERATORS-OWN');
  });

  it('is found after a restart of the agent, without a controller', async () => {
    await runner.stop();
    driver.lists.clear();
    await start();
    expect(driver.entries(LIST_NAME)).toEqual(one);
    expect(driver.entries(other.name)).toEqual(two);
  });

  it('is proved anew after a restart of the agent', async () => {
    await runner.stop();
    await start();
    expect(runner.reports().map(({ phase }) => phase)).toEqual(['verified', 'verified']);
  });
});

describe('removal', () => {
  beforeEach(() => offer(anOffer([], { generation: 1 })));

  it('takes the list off and proves it', async () => {
    await offer(aRemoval({ generation: 1 }));
    expect(driver.lists.size).toBe(0);
    expect(reports.results.at(-1)).toMatchObject({ phase: 'verified', generation: 1 });
    expect(reports.results.at(-1)).not.toHaveProperty('digest');
    expect(runner.inventory().lists).toEqual([]);
  });

  it('is not undone by a list that comes late, not even after a restart', async () => {
    await offer(aRemoval({ generation: 1 }));
    await runner.stop();
    await start();
    await offer(anOffer([], { generation: 1 }));
    expect(reports.told()).toEqual(['1 failed stale']);
    expect(driver.lists.size).toBe(0);
  });

  it('frees the name, and never touches the list that has it next', async () => {
    await offer(aRemoval({ generation: 1 }));
    await offer(anOffer(one, { generation: 1, listId: 'list-2' }));
    await offer(aRemoval({ generation: 1 }), aRemoval({ generation: 2 }));
    runner.recheck();
    await clock.settle();
    expect(driver.entries(LIST_NAME)).toEqual(one);
    expect(reports.told()).toContain('2 failed conflict');
  });
});
