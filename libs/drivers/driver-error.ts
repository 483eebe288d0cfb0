export type DriverErrorCode = 'unreachable' | 'rejected' | 'timeout' | 'too_large' | 'unsupported';

/** Longest text of a router that is passed on. */
const CLIP = 500;

/** A failure on the way to, or in, a router. `message` quotes what the router said, clipped. */
export class DriverError extends Error {
  constructor(
    readonly code: DriverErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message.length > CLIP ? `${message.slice(0, CLIP)}…` : message, options);
    this.name = 'DriverError';
  }

  /** Trying the same again may help. */
  get retryable(): boolean {
    return this.code === 'unreachable' || this.code === 'timeout' || this.code === 'rejected';
  }
}
