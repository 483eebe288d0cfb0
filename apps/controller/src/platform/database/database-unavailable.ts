import { NetctlError } from '#domain';

/** PostgreSQL cannot be reached or is shutting down. Nothing is known about the outcome of what was asked. */
export class DatabaseUnavailable extends NetctlError {
  readonly code = 'database_unavailable';
  readonly kind = 'unavailable';

  constructor(cause: unknown) {
    super('The database is not available.', { cause });
  }
}

// Class 08: connection; 57P0x: shutdown, crash, cannot connect now; 53300: too many connections; 25006: a standby;
// 57014: cancelled by statement_timeout.
const SQL_STATES = /^(08...|57P0[1-5]|53300|25006|57014)$/;
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);
const PG_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error/;

/** Turns errors that mean "the database is away" into DatabaseUnavailable and leaves all others alone. */
export function asDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = (error as { code?: unknown }).code;
  const away =
    (typeof code === 'string' && (SQL_STATES.test(code) || SYSTEM_CODES.has(code))) || PG_MESSAGES.test(error.message);
  return away ? new DatabaseUnavailable(error) : error;
}
