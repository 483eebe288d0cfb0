import { parentPort, workerData } from 'node:worker_threads';
import { simulate, type Result } from './simulation.js';

/** Seeds from `from` on, every `step`th, up to and not including `end`. */
export interface Share {
  readonly from: number;
  readonly end: number;
  readonly step: number;
}

export type Report = Omit<Result, 'trace'>;

const { from, end, step } = workerData as Share;
for (let seed = from; seed < end; seed += step) {
  const { trace: _, ...report } = await simulate(seed);
  parentPort!.postMessage(report satisfies Report);
}
