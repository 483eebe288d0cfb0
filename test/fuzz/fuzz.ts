import fc from 'fast-check';
import { fuzzRequest } from './generator.js';
import { findingsIn } from './judge.js';
import { keepFailure, keptFailures } from './kept-failures.js';
import type { FuzzRequest } from './request.js';
import { send } from './send.js';
import type { World } from './world.js';

export interface FuzzReport {
  readonly requests: number;
  /** How often each documented operation, and everything else, was answered how: `POST /ips/bulk 200`. */
  readonly answers: ReadonlyMap<string, number>;
}

/** Thrown when a request was not answered as documented; the message tells how to see it again. */
export class FuzzFailed extends Error {
  override readonly name = 'FuzzFailed';
}

/** Sends so many random requests one after the other and throws FuzzFailed at the first that is not answered as documented. */
export async function fuzz(world: World, { requests, seed }: { requests: number; seed: number }): Promise<FuzzReport> {
  const answers = new Map<string, number>();
  let before = await world.fingerprint();
  let sent = 0;
  const attempt = async (request: FuzzRequest): Promise<void> => {
    const answer = await send(request, world);
    sent += 1;
    const what = `${request.method} ${request.template ?? 'elsewhere'} ${answer.status}`;
    answers.set(what, (answers.get(what) ?? 0) + 1);
    const after = await world.fingerprint();
    const mayChange = request.method === 'POST' && answer.status === 200 && !answer.text.includes('"dry_run":true');
    const changed =
      after !== before && !mayChange ? [`something has changed although it was answered ${answer.status}`] : [];
    before = after;
    const findings = [...findingsIn(request, answer), ...changed, ...world.takeAlarms()];
    if (findings.length > 0) throw new Error(findings.join('\n'));
  };
  const kept = keptFailures().map(({ request }): [FuzzRequest] => [request]);
  const result = await fc.check(fc.asyncProperty(fuzzRequest, attempt), {
    seed,
    numRuns: requests + kept.length,
    examples: kept,
  });
  if (!result.failed) return { requests: sent, answers };
  const [request] = result.counterexample ?? [];
  const { errorInstance } = result;
  const finding = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  if (request !== undefined && !kept.some(([each]) => JSON.stringify(each) === JSON.stringify(request)))
    keepFailure({ seed, finding: finding.replace(/\n[^]*/, ''), request });
  throw new FuzzFailed(
    `seed ${seed}, after ${sent} requests: ${finding}\n${JSON.stringify(request, null, 2).slice(0, 2_000)}`,
  );
}
