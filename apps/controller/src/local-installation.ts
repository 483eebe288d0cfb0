import { NetctlError } from '#domain';
import { findEmbeddedPostgres, type EmbeddedPostgres } from '#runtime';
import { Injectable, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runningDemo } from './demo-installation.js';
import { prepare } from './embedded.js';
import { GlobalOptions } from './platform/command-line/global-options.js';
import { Installation, type Services } from './platform/command-line/installation.js';
import { Terminal } from './platform/command-line/terminal.js';
import type { ControllerConfig, ControllerSettings } from './platform/config/config.js';
import { stateFiles } from './platform/config/state-files.js';
import { loadSettings } from './settings.js';

/** By these somebody says which installation he means, and then a demo that happens to run is not it. */
const CHOSEN_BY = ['DATABASE_URL', 'NETCTL_DATABASE_URL', 'NETCTL_DATABASE_URL_FILE', 'NETCTL_STATE_DIR'];

/** The installation of this machine, used directly: its database, its state directory. */
@Injectable()
export class LocalInstallation extends Installation {
  private loaded: ControllerSettings | undefined;
  private url: string | undefined;
  private postgres: EmbeddedPostgres | undefined;
  private context: INestApplicationContext | undefined;

  constructor(
    private readonly options: GlobalOptions,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  settings(): ControllerSettings {
    return (this.loaded ??= this.load());
  }

  async databaseUrl({ create = false }: { create?: boolean } = {}): Promise<string> {
    return (this.url ??= await this.findDatabase(create));
  }

  async open(...modules: readonly Type[]): Promise<Services> {
    if (this.context !== undefined) throw new Error('a command opens its modules all at once');
    const databaseUrl = await this.databaseUrl();
    const { CommandPlatform } = await import('./command-platform.js');
    const imports = [CommandPlatform.with(withLazyKey(this.settings(), databaseUrl)), ...modules];
    this.context = await NestFactory.createApplicationContext(
      { module: OpenedModules, imports },
      { logger: false, abortOnError: false },
    );
    return this.context;
  }

  /** Closes whatever the command has opened. */
  async close(): Promise<void> {
    await this.context?.close();
    await this.postgres?.stop();
  }

  private load(): ControllerSettings {
    const { config } = this.options;
    const chosen = config !== undefined || CHOSEN_BY.some((name) => process.env[name]);
    const demo = chosen ? undefined : runningDemo();
    if (demo === undefined) return loadSettings(config === undefined ? [] : ['--config', config], process.env);
    this.terminal.remark('Working on the demo that runs here.');
    const { databaseUrl, stateDir } = demo;
    return loadSettings([], { ...process.env, NETCTL_DATABASE_URL: databaseUrl, NETCTL_STATE_DIR: stateDir });
  }

  private async findDatabase(create: boolean): Promise<string> {
    const settings = this.settings();
    if (settings.databaseUrl !== undefined) return settings.databaseUrl;
    const { database } = stateFiles(settings.stateDir);
    const running = await findEmbeddedPostgres(database);
    if (running !== undefined) return running;
    if (!create && !existsSync(database)) throw new DatabaseMissing({ directory: database });
    const { config, postgres } = await prepare(settings);
    this.postgres = postgres;
    return config.databaseUrl;
  }
}

/** Only a name for what a command has opened. */
class OpenedModules {}

/** There is no embedded database where the configuration says that it is, and no other is configured. */
class DatabaseMissing extends NetctlError {
  readonly code = 'database_missing';
  readonly kind = 'not_found';

  constructor(readonly details: { directory: string }) {
    super(
      `There is no database in ${details.directory}: \`netctl db migrate\` makes it. ` +
        'If there is another one, name it by --config, NETCTL_STATE_DIR or DATABASE_URL.',
    );
  }
}

/** The token key is not where the configuration says that it is. */
class TokenKeyMissing extends NetctlError {
  readonly code = 'token_key_missing';
  readonly kind = 'not_found';

  constructor(readonly details: { file: string }) {
    super(
      `There is no token key in ${details.file}: the controller makes it when it starts for the first time. ` +
        'If it runs on another state directory, name that one by --config or NETCTL_STATE_DIR.',
    );
  }
}

/**
 * The token key is read when a token is made, and never made here: a command that was started on another state directory than the
 * controller's would issue tokens that no controller accepts.
 */
function withLazyKey(settings: ControllerSettings, databaseUrl: string): ControllerConfig {
  return {
    ...settings,
    stateDir: resolve(settings.stateDir),
    databaseUrl,
    get tokenKey() {
      return settings.tokenKey ?? keyIn(stateFiles(settings.stateDir).tokenKey);
    },
  };
}

function keyIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new TokenKeyMissing({ file });
    throw error;
  }
}
