import 'reflect-metadata';
import { ConfigError, createLogger, EmbeddedPostgresError, Shutdown } from '#runtime';
import { startController } from './controller.js';
import { CannotListen } from './dispatch/index.js';
import { prepare } from './embedded.js';
import { DatabaseUnavailable } from './platform/database/index.js';
import { loadSettings } from './settings.js';

const SHUTDOWN_MS = 20_000;

/** Mistakes of people and circumstances, told in one line; everything else is a defect and shows its stack. */
function explain(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof DatabaseUnavailable)
    return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL') return `Cannot start: ${message}.`;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return message;
  if (error instanceof CannotListen) return message;
  return undefined;
}

async function main(): Promise<void> {
  const shutdown = new Shutdown({ logger: createLogger('controller'), deadlineMs: SHUTDOWN_MS });
  try {
    const { config, postgres } = await prepare(loadSettings(process.argv.slice(2), process.env));
    if (postgres !== undefined) shutdown.register('embedded PostgreSQL', async () => postgres.stop());
    shutdown.listen();
    const controller = await startController(config);
    shutdown.register('controller', async () => controller.stop());
  } catch (error) {
    const message = explain(error);
    process.stderr.write(
      message === undefined
        ? `${error instanceof Error ? error.stack : String(error)}\n`
        : `netctl-controller: ${message}\n`,
    );
    await shutdown.run('start failed');
    process.exit(1);
  }
}

await main();
