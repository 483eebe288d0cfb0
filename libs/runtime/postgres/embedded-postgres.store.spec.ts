import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import {
  findEmbeddedPostgres,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded-postgres.js';

// Creating a cluster takes a second or more on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let parent: string;
/** Created by the first test that starts a server on it and used by the others: each leaves it stopped. */
let dataDirectory: string;
let servers: EmbeddedPostgres[] = [];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'netctl-pg-'));
  // As root the database runs as another user, who has to get through.
  await chmod(parent, 0o755);
  dataDirectory = join(parent, 'data');
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

afterAll(() => rm(parent, { recursive: true }));

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDirectory, ...options });
  servers.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('startEmbeddedPostgres', () => {
  it('keeps what was committed through a kill of the server and a stop', async () => {
    const first = await start();
    await query(first.url, `CREATE TABLE kept (text text); INSERT INTO kept VALUES ('Zürich')`);
    first.kill();
    await first.ended;

    const second = await start();
    expect(await query(second.url, 'SELECT text FROM kept')).toEqual([{ text: 'Zürich' }]);
    await second.stop();
    await expect(query(second.url, 'SELECT 1')).rejects.toThrow();

    const third = await start();
    expect(await query(third.url, 'SELECT text FROM kept')).toEqual([{ text: 'Zürich' }]);
  });

  it('is UTF-8, safe, takes settings, and cannot be reached from outside of its private directory', async () => {
    const server = await start({ settings: { work_mem: '5MB' } });
    const wanted = [
      'server_encoding',
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'work_mem',
      'listen_addresses',
      'TimeZone',
    ];
    const rows = await query(
      server.url,
      `SELECT name, setting FROM pg_settings WHERE name IN ('${wanted.join("','")}')`,
    );
    expect(
      Object.fromEntries((rows as { name: string; setting: string }[]).map((row) => [row.name, row.setting])),
    ).toEqual({
      server_encoding: 'UTF8',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      work_mem: '5120',
      listen_addresses: '',
      TimeZone: 'UTC',
    });
    expect((await stat(dataDirectory)).mode & 0o777).toBe(0o700);
  });

  it('does not write what a failed statement was about into its log', async () => {
    const server = await start();
    const sql = `CREATE TABLE t (v text PRIMARY KEY); INSERT INTO t VALUES ('hunter2'), ('hunter2')`;
    await expect(query(server.url, sql)).rejects.toThrow('duplicate key');
    await server.stop();
    const logs = await readdir(join(dataDirectory, 'log'));
    const text = (await Promise.all(logs.map((name) => readFile(join(dataDirectory, 'log', name), 'utf8')))).join('');
    expect(text).toContain('duplicate key');
    expect(text).not.toContain('hunter2');
  });

  it('has a URL that TypeORM takes', async () => {
    const server = await start();
    const source = await new DataSource({ type: 'postgres', url: server.url }).initialize();
    expect(await source.query('SELECT current_user AS name')).toEqual([{ name: 'netctl' }]);
    await source.destroy();
  });

  it('refuses a directory on which another server runs, and leaves that one alone', async () => {
    const first = await start();
    const refusal = new EmbeddedPostgresError(
      `Another PostgreSQL server (process ${first.pid}) runs on ${dataDirectory}.`,
    );
    await expect(start()).rejects.toThrow(refusal);
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is found by others while it runs, and only then', async () => {
    expect(await findEmbeddedPostgres(dataDirectory)).toBeUndefined();
    expect(await findEmbeddedPostgres(join(parent, 'absent'))).toBeUndefined();
    const server = await start();
    expect(await query((await findEmbeddedPostgres(dataDirectory))!, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(await findEmbeddedPostgres(dataDirectory)).toBeUndefined();
  });

  it('is not misled by a note of a crashed server whose process number another program has now', async () => {
    const first = await start();
    first.kill();
    await first.ended;
    const file = join(dataDirectory, 'postmaster.pid');
    const note = await readFile(file, 'utf8');
    await writeFile(file, note.replace(/^\d+/, String(process.pid)));
    const second = await start();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('waits for what a killed server left behind', async () => {
    const first = await start();
    const client = new pg.Client({ connectionString: first.url });
    client.on('error', () => undefined);
    await client.connect();
    const { pid } = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!;
    process.kill(pid, 'SIGSTOP');
    first.kill();
    await first.ended;
    const starting = start();
    setTimeout(() => process.kill(pid, 'SIGCONT'), 500);
    const second = await starting;
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await client.end().catch(() => undefined);
  });

  it('starts after a crash in the middle of creating the database', async () => {
    const directory = join(parent, 'half');
    await mkdir(`${directory}.new`);
    await writeFile(join(`${directory}.new`, 'PG_VERSION'), '18');
    const server = await start({ dataDirectory: directory });
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('does not touch a directory that holds something else', async () => {
    const directory = join(parent, 'other');
    await mkdir(directory);
    await writeFile(join(directory, 'thesis.txt'), 'years of work');
    const attempt = start({ dataDirectory: directory });
    await expect(attempt).rejects.toThrow(`${directory} is not empty, but it holds no PostgreSQL database.`);
    expect(await readdir(directory)).toEqual(['thesis.txt']);
  });

  it("passes on PostgreSQL's own words when it refuses", async () => {
    await expect(start({ settings: { max_connections: 'many' } })).rejects.toThrow(
      /did not start.*invalid value for parameter "max_connections"/s,
    );
    await expect(start({ settings: { max_connections: 'many' } })).rejects.toBeInstanceOf(EmbeddedPostgresError);
  });

  it('refuses a path that is too long for a socket', async () => {
    await expect(start({ dataDirectory: join(parent, 'x'.repeat(100)) })).rejects.toThrow(
      'longer path than 89 characters',
    );
  });

  it('gives up when the signal is aborted, and leaves no server running', async () => {
    const giveUp = new AbortController();
    const starting = start({ signal: giveUp.signal });
    setImmediate(() => giveUp.abort(new Error('never mind')));
    await expect(starting).rejects.toThrow('never mind');
    const server = await start();
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it.runIf(process.getuid?.() === 0)(
    'explains when the account of the database cannot reach the directory',
    async () => {
      const closed = join(parent, 'private');
      await mkdir(closed, { mode: 0o700 });
      const attempt = start({ dataDirectory: join(closed, 'data') });
      await expect(attempt).rejects.toThrow(/cannot reach .*private\/data\. Choose a data directory/);
      expect(await readdir(closed)).toEqual([]);
    },
  );

  it('ends the server when its process is killed, and starts again right after', async () => {
    const program = `
      const { runnerImport } = await import('vite');
      const { module } = await runnerImport(${JSON.stringify(fileURLToPath(new URL('embedded-postgres.ts', import.meta.url)))}, { configFile: false });
      const server = await module.startEmbeddedPostgres({ dataDirectory: ${JSON.stringify(dataDirectory)} });
      console.log(server.url);
      setInterval(() => undefined, 1000);
    `;
    const owner = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = (await once(owner.stdout.setEncoding('utf8'), 'data')) as [string];
    await query(url.trim(), 'CREATE TABLE note (text text)');
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    await expect.poll(() => query(url.trim(), 'SELECT 1').catch(() => 'ended')).toBe('ended');
    const server = await start();
    expect(await query(server.url, 'SELECT text FROM note')).toEqual([]);
  });
});
