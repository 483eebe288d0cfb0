import { NetctlError } from '#domain';
import { ConfigError, EmbeddedPostgresError } from '#runtime';

/** How a command ended that did not succeed: 1 it failed, 2 it was not understood or a value breaks a rule. */
export interface Failure {
  readonly exitCode: 0 | 1 | 2;
  /** For standard error; undefined when it has been said already. */
  readonly line: string | undefined;
}

/** The one place where errors become exit codes. A defect of ours comes with its stack. */
export function failureOf(error: unknown): Failure {
  if (isCommanders(error)) return { exitCode: error.exitCode === 0 ? 0 : 2, line: undefined };
  if (error instanceof NetctlError) {
    const line = error.kind === 'unavailable' ? `${error.message} ${reasonOf(error.cause)}` : error.message;
    return { exitCode: error.kind === 'invalid' ? 2 : 1, line };
  }
  if (error instanceof ConfigError)
    return { exitCode: 2, line: `The configuration cannot be used: ${error.problems.join('; ')}.` };
  if (error instanceof EmbeddedPostgresError) return { exitCode: 1, line: error.message };
  const { code, path } = error as NodeJS.ErrnoException;
  if ((code === 'EACCES' || code === 'EPERM') && path !== undefined) {
    return {
      exitCode: 1,
      line: `${path} is not for this user to use: run netctl as the user that the controller runs as.`,
    };
  }
  return { exitCode: 1, line: error instanceof Error ? error.stack : String(error) };
}

/** What commander throws instead of ending the process; it has printed its message. */
function isCommanders(error: unknown): error is Error & { exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}

function reasonOf(cause: unknown): string {
  const { message, code } = (cause ?? {}) as NodeJS.ErrnoException;
  // A connection that was tried at several addresses has messages in its parts only.
  return `(${message || code || 'no reason given'})`;
}
