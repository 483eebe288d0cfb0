import { NetctlError } from '#domain';

/** N7. `retryAfter` in whole seconds, at least 1; who refuses sets the header of that name as well. */
export class TooManyRequests extends NetctlError {
  readonly code = 'too_many_requests';
  readonly kind = 'limit';

  constructor(readonly retryAfter: number) {
    super('Too many requests.');
  }
}
