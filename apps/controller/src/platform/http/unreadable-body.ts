import { NetctlError } from '#domain';

/** A4/5: the body is nothing that we read; the message says what is wrong with it. */
export class UnreadableBody extends NetctlError {
  readonly code = 'unreadable_body';
  readonly kind = 'invalid';
}

/** A5: the body is larger than we read, before or after decompression. */
export class BodyTooLarge extends Error {
  constructor() {
    super('The request body must not be larger than 1 MiB.');
  }
}
