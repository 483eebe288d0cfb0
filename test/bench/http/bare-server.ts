import { createServer } from 'node:http';
import pg from 'pg';
import { SUBNETS_WITH_COUNTS } from '../../../apps/controller/src/control/control.statements.js';

/**
 * The simplest program that somebody would write instead: a row per address, one prepared statement that flips it and counts what
 * is pending, no validation, no ranges, no rate limit. DATABASE_URL and the tokens come from the environment.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 18 });
const customers = new Map(Object.entries(JSON.parse(process.env['TOKENS'] ?? '{}') as Record<string, number>));

const FLIP = {
  name: 'flip',
  text: `WITH flipped AS (
           UPDATE bare_ip SET status = $3, pending = true WHERE customer_id = $1 AND address = $2 AND status <> $3 RETURNING 1
         )
         SELECT count(*) + (SELECT count(*) FROM flipped) * 0 AS pending FROM bare_ip WHERE customer_id = $1 AND pending`,
};
/** Reading is compared on the very same rows and statement; the difference is everything around it. */
const SUBNETS = { ...SUBNETS_WITH_COUNTS, name: 'subnets' };

const server = createServer((request, response) => {
  const customer = customers.get((request.headers.authorization ?? '').slice('Bearer '.length));
  const answer = (body: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const fail = (error: unknown): void => {
    response.writeHead(500).end(String(error));
  };
  if (request.method === 'GET') {
    pool.query({ ...SUBNETS, values: [customer] }).then(({ rows }) => answer({ data: rows }), fail);
    return;
  }
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    const { ip } = JSON.parse(text) as { ip: string };
    const status = request.url?.endsWith('enable') ? 'enabled' : 'disabled';
    pool
      .query<{ pending: string }>({ ...FLIP, values: [customer, ip, status] })
      .then(
        ({ rows }) => answer({ data: { address: ip, status }, meta: { pending_changes: Number(rows[0]!.pending) } }),
        fail,
      );
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${address !== null && typeof address === 'object' ? address.port : 0}\n`);
});
