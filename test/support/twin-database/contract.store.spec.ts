import { parseAddress } from '#domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCK_LIST } from '../../../apps/controller/src/commits/commits.statements.js';
import { Random } from '../random.js';
import { onPostgres, onTwin, storesOn, type Contender } from './contract/contender.js';
import { Gate } from './contract/gate.js';
import { randomSteps } from './contract/random-steps.js';
import { commitId, listId, SMALL, step, type ReportWish, type Step } from './contract/steps.js';
import { TWIN_STATEMENTS } from './statements/index.js';

// What the simulation stands on: the twin answers as PostgreSQL does, statement by statement and with two writers at once.

const RUNS = 12;
const STEPS = 60;
const used = new Set<string>();

let postgres: Contender;
let twin: ReturnType<typeof onTwin>;

beforeEach(async () => {
  postgres = await onPostgres(SMALL);
  twin = onTwin(SMALL);
});
afterEach(async () => {
  for (const name of twin.twin.used) used.add(name);
  await postgres.close();
});

const a = (text: string) => parseAddress(text)!;
const disable = (text: string): Step => step.change(1, 'disabled', a(text), a(text));
const verified = (router: string, agent: number, epoch: number, generation: number): ReportWish => ({
  router,
  agent,
  epoch,
  generation,
  list: 1,
  outcome: 'verified',
  incarnation: 1,
});

function inOrder(state: Awaited<ReturnType<Contender['dump']>>): unknown {
  return Object.fromEntries(
    Object.entries(state).map(([table, rows]) => [table, rows.map((row) => JSON.stringify(row)).sort()]),
  );
}

async function alike(steps: readonly Step[]): Promise<void> {
  for (const [index, each] of steps.entries()) {
    const [expected, actual] = [await each.run(postgres), await each.run(twin)];
    expect(actual, `step ${index}: ${each.name}`).toEqual(expected);
  }
  expect(inOrder(await twin.dump())).toEqual(inOrder(await postgres.dump()));
}

describe('the twin answers what PostgreSQL answers', () => {
  it.each(Array.from({ length: RUNS }, (_, index) => index + 1))('on random steps, seed %d', async (seed) => {
    await alike(randomSteps(new Random(seed), STEPS));
  });

  it('from the change to the proof on all routers, and to the retry after a failure', async () => {
    await alike([
      step.begin(1),
      step.begin(2),
      step.join(1),
      disable('10.1.0.4'),
      disable('10.1.0.5'),
      step.look(),
      step.shift(120),
      step.claim(1, 1, 'scheduled'),
      disable('10.1.0.6'),
      step.claim(1, 2, 'synchronous'),
      step.record([verified('r2', 2, 1, 1)]),
      step.finish(1),
      step.look(),
      step.shift(60),
      step.finish(1),
      step.look(),
      step.record([verified('r1', 1, 1, 1)]),
      step.finish(1),
      step.claim(1, 3, 'synchronous'),
      step.record([verified('r1', 1, 1, 2), verified('r2', 2, 1, 2)]),
      step.finish(3),
      step.look(),
    ]);
  });

  it('for a router that joins while there is something to retry', async () => {
    await alike([
      disable('10.1.0.4'),
      step.begin(1),
      step.begin(2),
      step.claim(1, 1, 'synchronous'),
      step.record([{ ...verified('r2', 2, 1, 1), outcome: 'timeout' }]),
      step.finish(1),
      step.look(),
      step.record([verified('r1', 1, 1, 1)]),
      step.join(1),
      step.look(),
    ]);
  });

  it('for a list that a guardrail stops, and a database that is behind', async () => {
    await alike([
      disable('10.1.0.4'),
      step.loseJournal(),
      step.claim(1, 1, 'synchronous'),
      step.claim(1, 2, 'synchronous'),
      step.look(),
      step.begin(2),
      step.held(2, 'r2', 1, 1, 3),
      step.freeze(),
      step.look(),
      disable('2001:db8::4'),
      step.claim(2, 3, 'scheduled'),
      step.raise(),
      step.held(2, 'r2', 1, 1, 3),
      step.look(),
      step.claim(2, 4, 'scheduled'),
    ]);
  });

  it('and has run every statement that it knows', () => {
    expect([...used].sort()).toEqual([...TWIN_STATEMENTS.keys()].sort());
  });
});

/** What is still open after everything else has happened. */
async function openAfter<T>(work: Promise<T>): Promise<'open' | T> {
  const later = new Promise<'open'>((resolve) => setTimeout(() => resolve('open'), 100));
  return Promise.race([work, later]);
}

describe.each(['PostgreSQL', 'the twin'])('two at once on %s', (which) => {
  let on: Contender;
  let gate: Gate;

  beforeEach(async () => {
    on = which === 'the twin' ? twin : postgres;
    await disable('10.1.0.4').run(on);
    await step.begin(1).run(on);
    await step.begin(2).run(on);
  });

  function behindGate(statement: string): Contender {
    gate = new Gate(on.database, statement);
    return { ...on, ...storesOn(gate) };
  }

  it('a scheduled claim leaves the list to the one that has it, a synchronous one waits and shares', async () => {
    const first = step.claim(1, 1, 'scheduled').run(behindGate('commits-in-flight'));
    await gate.reached;
    expect(await step.claim(1, 2, 'scheduled').run(on)).toEqual({ kind: 'busy' });
    const waiting = step.claim(1, 3, 'synchronous').run(on);
    expect(await openAfter(waiting)).toBe('open');
    gate.letGo();
    expect(await first).toMatchObject({ kind: 'claimed' });
    expect(await waiting).toEqual({ kind: 'in_flight', commitSetId: commitId(1), coversAll: true });
  });

  it('a change during a claim waits, is stored, and is not in the snapshot', async () => {
    const claim = step.claim(1, 1, 'scheduled').run(behindGate('commits-disabled-ranges'));
    await gate.reached;
    const change = disable('10.1.0.9').run(on);
    expect(await openAfter(change)).toBe('open');
    gate.letGo();
    await claim;
    await change;
    const content = await on.dispatch.content(listId(1), 1);
    expect(content?.list).toMatchObject({ v4: [{ length: 32 }], v6: [] });
    expect((await on.commits.waitingLists()).lists[0]).toMatchObject({ desiredSeq: 2, appliedSeq: 0 });
    expect((await on.commits.waitingLists()).lists[0]!.oldestChangeAt).not.toBeNull();
  });

  it('a transaction that fails leaves no trace and no lock', async () => {
    const before = inOrder(await on.dump());
    const claim = on.database.transaction(async (tx) => {
      await tx.query(LOCK_LIST, [listId(1)]);
      throw new Error('crash');
    });
    await expect(claim).rejects.toThrow('crash');
    expect(inOrder(await on.dump())).toEqual(before);
    expect(await step.claim(1, 1, 'scheduled').run(on)).toMatchObject({ kind: 'claimed' });
  });

  it('two finishes settle once', async () => {
    await step.claim(1, 1, 'synchronous').run(on);
    await step.record([verified('r2', 2, 1, 1)]).run(on);
    const slow = step.finish(1).run(behindGate('commits-complete-commit'));
    await gate.reached;
    const other = step.finish(1).run(on);
    expect(await openAfter(other)).toBe('open');
    gate.letGo();
    expect([await slow, await other]).toEqual(['success', undefined]);
  });

  it('a proof that is being stored when time is up counts', async () => {
    await step.claim(1, 1, 'synchronous').run(on);
    await step.shift(80).run(on);
    const report = step.record([verified('r2', 2, 1, 1)]).run(behindGate('results-record-reports'));
    await gate.reached;
    const finish = step.finish(1).run(on);
    expect(await openAfter(finish)).toBe('open');
    gate.letGo();
    expect(await report).toEqual({ counted: [true], commitSetIds: [commitId(1)] });
    expect(await finish).toBe('success');
  });

  it('a report that comes while its session is replaced does not count', async () => {
    await step.claim(1, 1, 'synchronous').run(on);
    const wish = verified('r2', 2, 1, 1);
    const begin = step.begin(2).run(behindGate('dispatch-begin-session'));
    await gate.reached;
    const report = step.record([wish]).run(on);
    expect(await openAfter(report)).toBe('open');
    gate.letGo();
    await begin;
    expect(await report).toEqual({ counted: [false], commitSetIds: [] });
  });
});
