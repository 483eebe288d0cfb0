import { NetctlError } from '#domain';

/** The header breaks its form. */
export class InvalidIdempotencyKey extends NetctlError {
  readonly code = 'invalid_idempotency_key';
  readonly kind = 'invalid';

  constructor() {
    super('The Idempotency-Key header must be 1 to 255 visible ASCII characters.');
  }
}

/** The key came with another request within 24 hours; nothing has been changed by this one. */
export class IdempotencyKeyReused extends NetctlError {
  readonly code = 'idempotency_key_reused';
  readonly kind = 'invalid';

  constructor() {
    super('The Idempotency-Key has been used with another request.');
  }
}

/** The first request with this key is still being answered. */
export class IdempotencyKeyBusy extends NetctlError {
  readonly code = 'idempotency_key_busy';
  readonly kind = 'unavailable';

  constructor() {
    super('A request with this Idempotency-Key is still being answered.');
  }
}
