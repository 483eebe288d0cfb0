import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { DemoError } from './demo-error.js';
import { URLS } from './place.js';
import { printStep } from './print.js';
import type { DemoRouter } from './routers.js';

const JOIN_MS = 30_000;
const ADDRESS = '10.1.0.66';

/** Waits until every router counts: its agent has connected and there is nothing that it lacks. */
export async function waitUntilJoined(databaseUrl: string, routers: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const deadline = Date.now() + JOIN_MS; Date.now() < deadline; await delay(50)) {
      const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM router WHERE state = 'active'`);
      if (Number(rows[0]?.count) === routers) return;
    }
  } finally {
    await client.end();
  }
  throw new DemoError('not every agent has joined the controller');
}

/** Disables one address synchronously and shows the list as each router of the region has it. Throws when one has not. */
export async function prove(token: string, routers: readonly DemoRouter[]): Promise<void> {
  printStep(`\nPOST /api/v1/ips/disable {"ip": "${ADDRESS}", "synchronous": true}`);
  const response = await fetch(`${URLS.customers}/ips/disable`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ip: ADDRESS, synchronous: true }),
  });
  const text = await response.text();
  printStep(`${response.status} ${text}`);
  const { meta } = JSON.parse(text) as { meta?: { commit_status?: string } };
  if (response.status !== 200 || meta?.commit_status !== 'success') throw new DemoError('the commit was no success');

  for (const router of routers.filter(({ region }) => region === 'Europe')) {
    const shown = execFileSync('sh', ['-c', router.show], { encoding: 'utf8' });
    printStep(`\n${router.name} (${router.driver.label}):\n${shown.trim()}`);
    if (!shown.includes(`${ADDRESS}/32`)) throw new DemoError(`${router.name} does not have ${ADDRESS}`);
  }
}
