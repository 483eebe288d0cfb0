import { pino } from 'pino';
import { redact } from './redact.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** The environment variable with the level of every logger; `info` without it. */
export const LOG_LEVEL_VARIABLE = 'NETCTL_LOG_LEVEL';

const LEVELS: readonly string[] = ['debug', 'info', 'warn', 'error', 'silent'] satisfies LogLevel[];

/** Keys of the line itself; a field of that name gets a trailing underscore instead of a second, conflicting key. */
const OWN_KEYS = ['level', 'time', 'logger', 'msg'];

/**
 * Writes one JSON object per line: a constant message plus fields. Fields whose names say that they are secret are never printed.
 * `error` means that somebody must act now; trouble with a router is a `warn`.
 */
export interface Logger {
  debug(message: string, fields?: Record<string, unknown>): void;
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

export interface LoggerOptions {
  /** Overrides the environment. */
  readonly level?: LogLevel;
  /** Standard output unless told otherwise. */
  readonly destination?: { write(line: string): void };
}

/** `name` is the part of the software that speaks: 'dispatch', 'link'. Throws when the level in the environment is none. */
export function createLogger(name: string, options: LoggerOptions = {}): Logger {
  const target = pino(
    {
      base: { logger: name },
      level: options.level ?? levelOfEnvironment(),
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    options.destination ?? process.stdout,
  );
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, fields: Record<string, unknown> = {}) => {
      if (target.isLevelEnabled(level)) target[level](withoutOwnKeys(redact(fields)), message);
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

function levelOfEnvironment(): string {
  const level = process.env[LOG_LEVEL_VARIABLE] || 'info';
  if (!LEVELS.includes(level)) throw new Error(`${LOG_LEVEL_VARIABLE} must be one of: ${LEVELS.join(', ')}.`);
  return level;
}

function withoutOwnKeys(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [OWN_KEYS.includes(key) ? `${key}_` : key, value]),
  );
}
