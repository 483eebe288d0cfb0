import 'reflect-metadata';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { EmbeddedPostgresError, Shutdown, createLogger, startEmbeddedPostgres } from '#runtime';
import { DemoError } from './demo-error.js';
import { refuseTakenPorts, refuseSecondDemo, URLS } from './place.js';
import { controllerState, Programs } from './programs.js';
import { prove, waitUntilJoined } from './proof.js';
import { printCurlLines, printStep } from './print.js';
import { startRouters } from './routers.js';
import { seed } from './seed.js';

const USAGE =
  'usage: npm run demo [-- --once]\n  --once  ends after the proof: exit code 0, or another one if a step failed\n';
const STATE_FILE = join('.netctl', 'demo.json');
const SHUTDOWN_MS = 30_000;

/** Starts everything in a directory of its own, proves that it works, and leaves nothing behind. */
async function main(): Promise<void> {
  const once = readArguments(process.argv.slice(2));
  const shutdown = new Shutdown({ logger: createLogger('demo', { level: 'silent' }), deadlineMs: SHUTDOWN_MS });
  shutdown.listen();
  try {
    await run(shutdown);
    if (once) process.exitCode = await shutdown.run('done');
    else process.stdout.write('\nCtrl-C ends the demo and removes everything.\n');
  } catch (error) {
    const known = error instanceof DemoError || error instanceof EmbeddedPostgresError;
    process.stderr.write(`\ndemo: ${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    await shutdown.run('failed');
    process.exit(1);
  }
}

async function run(shutdown: Shutdown): Promise<void> {
  await refuseSecondDemo(STATE_FILE);
  await refuseTakenPorts();
  // Under the system's temporary directory: PostgreSQL runs as another user than root, who cannot enter every checkout.
  const directory = await mkdtemp(join(tmpdir(), 'netctl-demo-'));
  await chmod(directory, 0o711);
  shutdown.register('directory', async () => rm(directory, { recursive: true, force: true }));
  const programs = new Programs(directory);

  printStep('Starting PostgreSQL');
  const postgres = await startEmbeddedPostgres({ dataDirectory: join(directory, 'postgres') });
  shutdown.register('PostgreSQL', async () => postgres.stop());
  printStep('Starting routers');
  const routers = await startRouters(directory);
  shutdown.register('routers', async () => routers.stop());
  for (const { name, region, driver } of routers.list) printStep(`  ${name} in ${region}: ${driver.label}`);

  printStep('Making customers, subnets and tokens');
  const seeded = await seed({ databaseUrl: postgres.url, directory, routers: routers.list });
  printStep('Starting the controller and three agents');
  shutdown.register('programs', async () => programs.stop());
  await programs.startController(postgres.url);
  await Promise.all(
    routers.list.map(async (router) => programs.startAgent(router, seeded.enrolmentTokens.get(router.name)!)),
  );
  await waitUntilJoined(postgres.url, routers.list.length);

  await mkdir('.netctl', { recursive: true, mode: 0o700 });
  shutdown.register('state file', async () => rm(STATE_FILE, { force: true }));
  const state = {
    pid: process.pid,
    base_url: URLS.customers,
    operator_url: URLS.operators,
    // For netctl, which then works on the demo by itself.
    database_url: postgres.url,
    state_dir: controllerState(directory),
    customers: seeded.customers,
    routers: routers.list.map(({ name, region, driver, show }) => ({ name, region, driver: driver.name, show })),
  };
  await writeFile(STATE_FILE, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  const acme = seeded.customers[0]!;
  await prove(acme.token, routers.list);
  printCurlLines(acme, relative('.', STATE_FILE));
}

function readArguments(args: readonly string[]): boolean {
  if (args.some((arg) => arg !== '--once')) {
    process.stderr.write(USAGE);
    process.exit(2);
  }
  return args.includes('--once');
}

await main();
