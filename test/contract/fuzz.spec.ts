import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerApi } from '../../apps/controller/src/openapi/index.js';
import { fuzz } from '../fuzz/fuzz.js';
import { findingsIn } from '../fuzz/judge.js';
import type { FuzzAnswer, FuzzRequest } from '../fuzz/request.js';
import { startWorld, type World } from '../fuzz/world.js';

const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 5_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
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
      if (process.env['FUZZ_REQUESTS'] !== undefined) print(answers);
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

describe('the judge', () => {
  const body = { data: { address: '10.1.0.5', status: 'enabled', pending_change: true }, meta: { pending_changes: 4 } };
  const request: FuzzRequest = {
    method: 'POST',
    template: '/ips/enable',
    path: '/ips/enable',
    caller: 'acme',
    headers: [],
    body: { kind: 'text', text: '{"ip":"10.1.0.5"}', valid: true },
  };
  const headers = { 'content-type': 'application/json', 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '58' };
  const answer: FuzzAnswer = { status: 200, headers, text: JSON.stringify(body) };
  const refusal = { status: 422, headers, text: '{"message":"No.","errors":{"ip":["No."]}}' };

  it('lets pass what is documented', () => {
    expect(findingsIn(request, answer)).toEqual([]);
  });

  it.each<[name: string, request: FuzzRequest, answer: FuzzAnswer]>([
    ['a 5xx', request, { ...answer, status: 503 }],
    ['a status', request, { ...answer, status: 418 }],
    ['a member that is not documented', request, { ...answer, text: JSON.stringify({ ...body, more: 1 }) }],
    ['a member that is missing', request, { ...answer, text: JSON.stringify({ data: body.data }) }],
    ['a header that is missing', request, { ...answer, headers: { ...headers, 'x-ratelimit-limit': undefined } }],
    ['a header that is no number', request, { ...answer, headers: { ...headers, 'x-ratelimit-limit': 'many' } }],
    ['a content type', request, { ...answer, headers: { ...headers, 'content-type': 'text/html' } }],
    ['a valid token refused', request, { status: 401, headers, text: '{"message":"Authentication required."}' }],
    ['no token accepted', { ...request, caller: 'nobody' }, answer],
    [
      'a body accepted that is not documented',
      { ...request, body: { kind: 'text', text: '{"ip":1}', valid: false } },
      answer,
    ],
    ['no body accepted', { ...request, body: { kind: 'none' } }, answer],
    ['a documented body refused', request, refusal],
    ['a wrong status of another method', { ...request, method: 'GET' }, { ...answer, status: 404 }],
    ['HEAD answered with a body', { ...request, method: 'HEAD', template: '/subnets', path: '/subnets' }, answer],
  ])('finds %s', (_name, what, how) => {
    expect(findingsIn(what, how)).not.toEqual([]);
  });
});

function print(answers: ReadonlyMap<string, number>): void {
  const lines = [...answers]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([what, count]) => `${String(count).padStart(7)} ${what}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
