import { parseArgs } from 'node:util';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { simulate } from './simulation.js';
import type { Report, Share } from './worker.js';

const SHOWN = 10;

/** Runs seeds on all cores and says which of them broke what. Answers how many did. */
async function runMany(from: number, seeds: number, workers: number): Promise<number> {
  const begin = performance.now();
  const broken: Report[] = [];
  const sum = { runs: 0, events: 0, commits: 0, virtualMs: 0 };
  const work = Array.from({ length: workers }, async (_, index) => {
    const share: Share = { from: from + index, end: from + seeds, step: workers };
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: share });
    worker.on('message', (report: Report) => {
      sum.runs += 1;
      sum.events += report.events;
      sum.commits += report.commits;
      sum.virtualMs += report.virtualMs;
      if (report.violation === undefined) return;
      broken.push(report);
      if (broken.length <= SHOWN) say(`seed ${report.seed}: ${report.violation}`);
    });
    await new Promise<void>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  });
  await Promise.all(work);
  const seconds = (performance.now() - begin) / 1_000;
  const hours = Math.round(sum.virtualMs / 3_600_000);
  say(
    `${sum.runs} runs, ${broken.length} with violations: ${sum.events} events, ${sum.commits} commit sets, ` +
      `${hours} virtual hours in ${seconds.toFixed(1)} s (${(sum.runs / seconds).toFixed(1)} runs/s)`,
  );
  return broken.length;
}

/** One seed with everything that happened. */
async function replay(seed: number): Promise<number> {
  const { trace, violation, digest, events } = await simulate(seed, { trace: true });
  for (const line of trace) say(line);
  say(`seed ${seed}: ${violation ?? 'no violation'} (${events} events, digest ${digest})`);
  return violation === undefined ? 0 : 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
    replay: { type: 'string' },
  },
});
const broken =
  values.replay === undefined
    ? await runMany(Number(values.from), Number(values.seeds), Number(values.workers))
    : await replay(Number(values.replay));
process.exitCode = broken === 0 ? 0 : 1;
