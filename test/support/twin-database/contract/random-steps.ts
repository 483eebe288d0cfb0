import { addresses, cidrRange, parseCidr } from '#domain';
import type { Random } from '../../random.js';
import { SMALL, step, type ReportWish, type Step } from './steps.js';

const POOL = SMALL.subnets.map(({ cidr, customerId }) => ({
  customerId,
  all: [...addresses([cidrRange(parseCidr(cidr)!)])],
}));
const ROUTERS = SMALL.routers.map(({ name }) => name);

/** Steps as they might come, wrong and late ones among them. */
export function randomSteps(random: Random, count: number): Step[] {
  const epochs = new Map<number, number>();
  let claims = 0;
  const agent = (): number => random.int(1, 3);
  const epochOf = (of: number): number => (epochs.get(of) ?? 0) - (random.chance(0.2) ? 1 : 0);

  const report = (): ReportWish => {
    const of = agent();
    const own = random.chance(0.8) ? (['r1', 'r2', 'r3'] as const)[of - 1]! : random.pick(ROUTERS);
    return {
      agent: of,
      epoch: epochOf(of),
      router: own,
      list: own === 'r3' ? 2 : random.pick([1, 3]),
      generation: random.int(1, 4),
      outcome: random.pick(['verified', 'verified', 'verified', 'verified otherwise', 'timeout', 'router_rejected']),
      incarnation: random.chance(0.9) ? 1 : 2,
    };
  };

  const kinds: (() => Step)[] = [
    () => step.shift(random.pick([20, 60, 120, 600])),
    change(random),
    change(random),
    () => step.claim(random.int(1, 3), ++claims, random.pick(['scheduled', 'synchronous'])),
    () => step.claim(random.int(1, 3), ++claims, random.pick(['scheduled', 'synchronous']), true),
    () => step.finish(random.int(1, Math.max(1, claims))),
    () => step.finish(random.int(Math.max(1, claims - 3), Math.max(1, claims))),
    () => {
      const of = agent();
      epochs.set(of, (epochs.get(of) ?? 0) + 1);
      return step.begin(of);
    },
    () => ((of) => step.end(of, epochOf(of)))(agent()),
    () => ((of) => step.seen(of, epochOf(of)))(agent()),
    () => step.note(agent(), random.pick(ROUTERS)),
    () => step.join(agent()),
    () => ((of) => step.drift(of, epochOf(of), random.pick(ROUTERS), random.int(1, 3)))(agent()),
    () => step.record(Array.from({ length: random.int(1, 4) }, report)),
    () => step.record(Array.from({ length: random.int(1, 4) }, report)),
    () => step.record(Array.from({ length: random.int(1, 4) }, report)),
    () => step.look(),
    () => ((of) => step.held(of, random.pick(ROUTERS), random.int(1, 3), random.int(1, 2), random.int(1, 4)))(agent()),
    () => (random.chance(0.2) ? random.pick([step.freeze, step.raise, step.loseJournal])() : step.look()),
  ];
  return Array.from({ length: count }, () => random.pick(kinds)());
}

function change(random: Random): () => Step {
  return () => {
    const { customerId, all } = random.pick(POOL);
    const first = random.int(0, all.length - 1);
    const last = random.int(first, Math.min(all.length - 1, first + 5));
    return step.change(customerId, random.pick(['enabled', 'disabled']), all[first]!, all[last]!);
  };
}
