import { createLogger, type Logger } from '#runtime';
import type { LoggerService } from '@nestjs/common';

/** Nest's own messages as log lines of ours. Its chatter at start-up is for debugging. */
export function nestLogger(logger: Logger = createLogger('nest')): LoggerService {
  const fields = (rest: unknown[]): Record<string, unknown> => ({
    context: rest.at(-1),
    detail: rest.length > 1 ? rest[0] : undefined,
  });
  return {
    log: (message: unknown, ...rest: unknown[]) => logger.debug(String(message), fields(rest)),
    debug: (message: unknown, ...rest: unknown[]) => logger.debug(String(message), fields(rest)),
    verbose: (message: unknown, ...rest: unknown[]) => logger.debug(String(message), fields(rest)),
    warn: (message: unknown, ...rest: unknown[]) => logger.warn(String(message), fields(rest)),
    error: (message: unknown, ...rest: unknown[]) => logger.error(String(message), fields(rest)),
    fatal: (message: unknown, ...rest: unknown[]) => logger.error(String(message), fields(rest)),
  };
}
