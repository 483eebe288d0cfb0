export { systemClock, type Clock } from './clock.js';
export { ConfigError } from './config/config-error.js';
export { loadConfig, type ConfigSources } from './config/load-config.js';
export { settingsOf, type Setting } from './config/settings.js';
export { syncDirectory, writeFileDurably } from './durable-file.js';
export { newId } from './ids.js';
export { createLogger, LOG_LEVEL_VARIABLE, type Logger, type LoggerOptions, type LogLevel } from './logger.js';
export { packageVersion } from './package-version.js';
export { sha256 } from './sha256.js';
export { Shutdown, type ShutdownOptions } from './shutdown.js';
export { EmbeddedPostgresError } from './postgres/embedded-postgres-error.js';
export {
  findEmbeddedPostgres,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './postgres/embedded-postgres.js';
