/** What sort of refusal an error is. HTTP, gRPC and the command line each translate the kind once, in one place. */
export type ErrorKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'limit' | 'unavailable';

/** The base of every error that NetCTL raises on purpose. Anything else that is thrown is a fault of ours. */
export abstract class NetctlError extends Error {
  /** Stable and machine-readable: `unusable_customer_name`. */
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
