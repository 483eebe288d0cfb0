import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerApi } from '../../apps/controller/src/openapi/index.js';
import { fuzz } from '../fuzz/fuzz.js';
import { startWorld, type World } from '../fuzz/world.js';

const REQUESTS = Number(process.env['NETCTL_FUZZ_REQUESTS'] ?? 5_000);
const SEED = Number(process.env['NETCTL_FUZZ_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
/** Far more than it takes. */
const TIMEOUT_MS = 120_000 + REQUESTS * 60;

describe(`${REQUESTS} random requests, seed ${SEED}`, () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(async () => world?.stop());

  it(
    'are answered as documented, and change nothing when they are refused',
    async () => {
      const { requests, answers } = await fuzz(world, { requests: REQUESTS, seed: SEED });

      expect(requests).toBeGreaterThanOrEqual(REQUESTS);
      if (process.env['NETCTL_FUZZ_REQUESTS'] !== undefined) print(answers);
      // Otherwise nothing but refusals might have been looked at.
      for (const [path, item] of Object.entries(customerApi.paths))
        for (const method of Object.keys(item))
          expect([...answers.keys()]).toContain(`${method.toUpperCase()} ${path} 200`);
      const statuses = new Set([...answers.keys()].map((key) => key.replace(/^.* /, '')));
      expect([...statuses].toSorted()).toEqual(['200', '401', '403', '404', '405', '413', '422', '429']);
    },
    TIMEOUT_MS,
  );
});

function print(answers: ReadonlyMap<string, number>): void {
  const lines = [...answers]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([what, count]) => `${String(count).padStart(7)} ${what}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
