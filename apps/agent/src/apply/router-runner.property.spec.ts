import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatCidr, type PrefixList } from '#domain';
import { createLogger } from '#runtime';
import { FakeDriver } from '../testing/fake-driver.js';
import { ManualClock } from '../testing/manual-clock.js';
import { MemoryStateStore } from '../testing/memory-state-store.js';
import { anOffer, LIST_NAME } from '../testing/offers.js';
import { RecordedReports } from '../testing/recorded-reports.js';
import { RouterRunner } from './router-runner.js';

/** The only entry of a list tells its generation. */
const entriesOf = (generation: number) => [`10.0.0.${generation}/32`];
const generationOf = (list: PrefixList) => Number(formatCidr(list.v4[0]!).split(/[./]/)[3]);

type Step =
  | { readonly do: 'offer'; readonly generation: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'crash' | 'refuse' | 'lie' | 'wipe' | 'fill disk' | 'scan' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('offer' as const), generation: fc.integer({ min: 1, max: 30 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 4000 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('crash', 'refuse', 'lie', 'wipe', 'fill disk', 'scan'),
    }),
  },
);

const OPERATION_MS = 700;

/** One router and one disk, and the agents that come and go beside them. */
class World {
  readonly clock = new ManualClock();
  readonly router = new FakeDriver();
  readonly disk = new MemoryStateStore();
  private alive = { yes: true };
  private runner!: RouterRunner;
  reports!: RecordedReports;

  async boot(): Promise<void> {
    const alive = { yes: true };
    this.alive = alive;
    this.reports = new RecordedReports();
    const logger = createLogger('apply', { level: 'silent' });
    const timeouts = { applyMs: 60_000, verifyMs: 60_000 };
    const { clock } = this;
    const driver = mortal(this.router, alive, () => clock.sleep(OPERATION_MS));
    const store = mortal(this.disk, alive, () => clock.sleep(1));
    const random = () => 0.5;
    this.runner = new RouterRunner(
      { router: 'r1', driver, store, clock, random, logger, reporter: this.reports, timeouts },
      await this.disk.load('r1'),
    );
    this.runner.start();
    this.runner.setEntryMatch('orlonger');
  }

  async take(step: Step): Promise<void> {
    if (step.do === 'offer') this.runner.offer(anOffer(entriesOf(step.generation), step));
    if (step.do === 'wait') await this.clock.advance(step.ms);
    if (step.do === 'refuse') this.router.failNext();
    if (step.do === 'lie') this.router.lieNext();
    if (step.do === 'wipe') this.router.lists.clear();
    if (step.do === 'fill disk') this.disk.failNext();
    if (step.do === 'scan') this.runner.scan();
    if (step.do === 'crash') {
      this.alive.yes = false;
      await this.boot();
    }
  }
}

/** What a process does takes time, and nothing that it does happens once it is dead. */
function mortal<T extends object>(target: T, alive: { yes: boolean }, latency: () => Promise<void>): T {
  const never = new Promise<never>(() => {});
  return new Proxy(target, {
    get(_, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        if (alive.yes) await latency();
        return alive.yes ? (Reflect.apply(member, target, args) as unknown) : never;
      };
    },
  });
}

it('never goes back on a router, and ends with the newest version, whatever happens on the way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const world = new World();
      await world.boot();
      for (const each of steps) await world.take(each);
      // The controller sends its newest version until it has the proof.
      const offered = steps.flatMap((each) => (each.do === 'offer' ? [each.generation] : []));
      const newest = Math.max(1, ...offered);
      await world.take({ do: 'offer', generation: newest });
      await world.clock.advance(300_000);

      const taken = world.router.taken.map(generationOf);
      expect(taken).toEqual([...taken].sort((a, b) => a - b));
      expect(world.router.entries(LIST_NAME)).toEqual(entriesOf(newest));
      expect(world.reports.results.at(-1)).toMatchObject({ phase: 'verified', generation: newest });
    }),
    { numRuns: 150 },
  );
});
