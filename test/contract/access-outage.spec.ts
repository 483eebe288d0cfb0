import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { startTestServer, type TestServer } from '../support/database/test-server.js';
import { bearer, figures, rawRequest } from './access-raw-http.js';

let server: TestServer;
let on: TestController;
beforeAll(async () => {
  // A server of its own, because it is going to be stopped.
  server = await startTestServer(undefined);
  on = await startTestController({ databaseUrl: server.adminUrl });
});
afterAll(() => on.stop());

it('N8 A9 while the database is away: 503 with the figures that were told last', async () => {
  const { token } = await customerWithToken(on, { name: 'Acme Corp', rateLimit: 33 });
  const never = (await on.tokens.issue({ customer: 'Acme Corp', name: 'never used' })).token;
  expect(figures(await rawRequest(on, { headers: bearer(token) }))).toEqual({ limit: '33', remaining: '32' });
  await server.stop();
  const expected: [string, object][] = [
    [token, { limit: '33', remaining: '32' }],
    // Nobody can tell whose it is.
    [never, { limit: '60', remaining: '0' }],
  ];
  for (const [text, told] of expected) {
    for (const method of ['GET', 'HEAD']) {
      const answer = await rawRequest(on, { method, headers: bearer(text) });
      expect([answer.status, figures(answer)]).toEqual([503, told]);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  }
  // Longer than tokens are remembered for being let in.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const later = await rawRequest(on, { headers: bearer(token) });
  expect([later.status, figures(later)]).toEqual([503, { limit: '33', remaining: '32' }]);
  // What is no token needs no database to be refused.
  expect(await rawRequest(on, { headers: bearer(`${token}x`) })).toMatchObject({ status: 401 });
});
