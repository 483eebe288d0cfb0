import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A migrated database that nobody may connect to, of which copies are made. Plain data: it is handed to the test workers. */
export interface Template {
  readonly adminUrl: string;
  /** Begins the name of the template and of all its copies. */
  readonly prefix: string;
}

/** A database of one's own, with the schema and nothing else in it. */
export interface TestDatabase {
  readonly url: string;
  /** Closes what is still connected, which pools report as errors: close them first. */
  drop(): Promise<void>;
}

/** Creates the template; `migrate` gets its URL and must have closed its connections when it resolves. */
export async function buildTemplate(adminUrl: string, migrate: (url: string) => Promise<void>): Promise<Template> {
  const template = { adminUrl, prefix: `netctl_test_${randomBytes(4).toString('hex')}` };
  const name = templateName(template);
  await administer(adminUrl, `CREATE DATABASE ${name}`);
  try {
    await migrate(urlOf(adminUrl, name));
    // A database that somebody is connected to cannot be copied.
    await administer(adminUrl, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  } catch (error) {
    await dropTemplate(template);
    throw error;
  }
  return template;
}

/** A new copy of the template. Safe from several processes at once. */
export async function copyTemplate(template: Template): Promise<TestDatabase> {
  const name = `${template.prefix}_${randomBytes(6).toString('hex')}`;
  await administer(template.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName(template)}`);
  return {
    url: urlOf(template.adminUrl, name),
    drop: () => administer(template.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Drops the template and the copies that tests left behind. */
export async function dropTemplate({ adminUrl, prefix }: Template): Promise<void> {
  const client = await connect(adminUrl);
  try {
    const found = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of found.rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

function templateName({ prefix }: Template): string {
  return `${prefix}_template`;
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** One connection for each statement: a test's database outlives no pool and keeps none open. */
async function administer(adminUrl: string, sql: string): Promise<void> {
  const client = await connect(adminUrl);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
