import { setTimeout as delay } from 'node:timers/promises';

/** Waits until `probe` answers something; throws with `what` and the last error when it never does. Generous on purpose. */
export async function eventually<T>(what: string, probe: () => Promise<T | undefined>, timeoutMs = 30_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const answer = await probe();
      if (answer !== undefined) return answer;
    } catch (error) {
      last = error;
    }
    await delay(50);
  }
  throw new Error(`never: ${what}`, { cause: last });
}
