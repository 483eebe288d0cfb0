import type { Type } from '@nestjs/common';
import type { ControllerSettings } from '../config/config.js';

/** Services of slices that have been started for one command. */
export interface Services {
  get<T>(type: Type<T>): T;
}

/**
 * The installation that a command works on: what the controller of the same configuration would work on. Nothing is read,
 * connected or started before a command asks for it, so a mistyped command touches nothing.
 */
export abstract class Installation {
  /** Throws ConfigError. */
  abstract settings(): ControllerSettings;

  /**
   * Where the database is; the embedded one is started for the command's duration if it does not run. Throws DatabaseMissing unless
   * `create` allows to make the embedded one.
   */
  abstract databaseUrl(options?: { create?: boolean }): Promise<string>;

  /** Starts the modules on a database whose schema is current. Throws DatabaseUnavailable and SchemaNotCurrent. */
  abstract open(...modules: readonly Type[]): Promise<Services>;
}
