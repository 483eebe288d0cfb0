import { createLogger } from '#runtime';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerWithToken, startTestController, type TestController } from '../support/controller/test-controller.js';
import { bearer, rawRequest, type RawRequest } from './access-raw-http.js';

const lines: string[] = [];
let on: TestController;
/** The valid, a revoked and an unknown token. */
let tokens: string[];

beforeAll(async () => {
  const logger = createLogger('test', { level: 'debug', destination: { write: (line) => void lines.push(line) } });
  on = await startTestController({ overrides: { logger }, config: { authFailuresPerMinute: 1_000 } });
  const { token } = await customerWithToken(on, { name: 'Acme Corp', rateLimit: 1_000 });
  const revoked = await on.tokens.issue({ customer: 'Acme Corp', name: 'revoked' });
  await on.tokens.revoke(revoked.keyId);
  const unknown = await on.tokens.issue({ customer: 'Acme Corp', name: 'unknown' });
  await on.sql(`DELETE FROM api_token WHERE name = 'unknown'`);
  tokens = [token, revoked.token, unknown.token];
});
afterAll(() => on.stop());

/** Everything that would give a token away: itself, its secret alone, and both in the usual encodings. */
function traces(token: string): string[] {
  const secret = token.slice('nctl_'.length + 13, -6);
  return [token, secret].flatMap((text) => [
    text,
    Buffer.from(text).toString('hex'),
    Buffer.from(text).toString('base64').replaceAll('=', ''),
  ]);
}

function expectNoTraceIn(text: string): void {
  for (const token of tokens) for (const trace of traces(token)) expect(text.includes(trace)).toBe(false);
}

/** Requests of all kinds, with the token wherever somebody might put it. */
function wishes(token: string): RawRequest[] {
  return [
    { headers: bearer(token) },
    { headers: bearer(token), path: `/api/v1/${token}` },
    { headers: bearer(token), path: `/api/v1/subnets/${token}?access_token=${token}` },
    { headers: bearer(token), path: '/api/v1/ips/enable', method: 'POST', body: `{"ip":"${token}"}` },
    { headers: bearer(token), path: '/api/v1/ips/enable', method: 'POST', body: `{"${token}` },
    { headers: { authorization: `bearer  ${token}` } },
    { headers: { authorization: token, cookie: token, 'x-api-key': token } },
    { path: `/api/v1/subnets?token=${token}` },
    { path: `/${token}` },
  ];
}

it('N4 tokens leave no trace in logs, whatever goes wrong', async () => {
  for (const token of tokens) for (const wish of wishes(token)) await rawRequest(on, wish);
  for (const table of ['rate_window', 'subnet', 'api_token']) {
    // Errors that nobody expects are logged with all that is known about them.
    await on.sql(`ALTER TABLE ${table} RENAME TO ${table}_away`);
    for (const token of tokens) for (const wish of wishes(token)) await rawRequest(on, wish);
  }
  await expect(on.tokens.issue({ customer: 'Acme Corp', name: 'fails' })).rejects.toThrow('api_token');
  for (const table of ['rate_window', 'subnet', 'api_token'])
    await on.sql(`ALTER TABLE ${table}_away RENAME TO ${table}`);
  const log = lines.join('');
  expect(log).toContain('request failed');
  expect(log).toContain('"level":"debug"');
  expectNoTraceIn(log);
});

it('N4 tokens leave no trace in the database', async () => {
  await rawRequest(on, { headers: bearer(tokens[0]!) });
  const tables = await on.sql<{ name: string }>(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  expect(tables.map(({ name }) => name)).toContain('public.api_token');
  let dump = '';
  for (const { name } of tables) {
    dump += JSON.stringify(await on.sql(`SELECT row_to_json(t)::text AS row FROM ${name} t`));
  }
  dump += JSON.stringify(await on.sql('SELECT query FROM pg_stat_activity'));
  expect(dump).toContain(tokens[0]!.slice(5, 17));
  expectNoTraceIn(dump);
});

it('N4 tokens leave no trace in the files of the controller', async () => {
  const files = (await readdir(on.config.stateDir, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  for (const file of files) expectNoTraceIn(await readFile(join(file.parentPath, file.name), 'latin1'));
});

it('notices a trace if there is one', () => {
  expect(() => expectNoTraceIn(`x${tokens[1]}y`)).toThrow();
  expect(() => expectNoTraceIn(Buffer.from(`${tokens[2]}\n`).toString('base64'))).toThrow();
});
