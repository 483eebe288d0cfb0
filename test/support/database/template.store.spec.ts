import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestDatabase } from './index.js';
import { buildTemplate, copyTemplate, dropTemplate, type Template } from './template.js';

const { adminUrl } = inject('databaseTemplate');

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function databases(prefix: string): Promise<string[]> {
  const rows = await query(adminUrl, `SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}')`);
  return rows.map((row) => String(row.datname));
}

describe('a template', () => {
  let template: Template;
  beforeAll(async () => {
    template = await buildTemplate(adminUrl, async (url) => {
      await query(url, 'CREATE TABLE note (text text)');
    });
  });
  afterAll(() => dropTemplate(template));

  it('gives each caller a database of its own, also many at once', async () => {
    const copies = await Promise.all(Array.from({ length: 6 }, () => copyTemplate(template)));
    await Promise.all(copies.map(({ url }, index) => query(url, `INSERT INTO note VALUES ('${index}')`)));
    const notes = await Promise.all(copies.map(({ url }) => query(url, 'SELECT text FROM note')));
    expect(notes).toEqual(copies.map((_copy, index) => [{ text: String(index) }]));
    await Promise.all(copies.map((copy) => copy.drop()));
    expect(await databases(template.prefix)).toEqual([`${template.prefix}_template`]);
  });

  it('drops a copy that somebody is still connected to, and a second time without complaint', async () => {
    const copy = await copyTemplate(template);
    const client = new pg.Client({ connectionString: copy.url });
    const broken = new Promise<Error>((resolve) => client.on('error', resolve));
    await client.connect();
    await copy.drop();
    expect((await broken).message).toMatch(/terminat/);
    await copy.drop();
    expect(await databases(template.prefix)).toEqual([`${template.prefix}_template`]);
  });

  it('lets nobody change it', async () => {
    const url = new URL(adminUrl);
    url.pathname = `/${template.prefix}_template`;
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow('not currently accepting connections');
  });
});

it('leaves nothing behind: neither after dropping a template with copies nor when migrating fails', async () => {
  const template = await buildTemplate(adminUrl, () => Promise.resolve());
  await copyTemplate(template);
  await dropTemplate(template);
  expect(await databases(template.prefix)).toEqual([]);

  let failed = '';
  const migrate = (url: string): Promise<void> => {
    failed = new URL(url).pathname.slice(1);
    return Promise.reject(new Error('no such column'));
  };
  await expect(buildTemplate(adminUrl, migrate)).rejects.toThrow('no such column');
  expect(failed).toMatch(/^netctl_test_/);
  expect(await databases(failed)).toEqual([]);
});

describe('createTestDatabase', () => {
  it("has the controller's schema", async () => {
    const database = await createTestDatabase();
    expect(await query(database.url, `SELECT to_regclass('schema_migration') IS NOT NULL AS migrated`)).toEqual([
      { migrated: true },
    ]);
    await database.drop();
  });
});
