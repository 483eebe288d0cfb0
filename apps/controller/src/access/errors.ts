import { NetctlError } from '#domain';

/** N5: the same words whatever the cause, so that nobody learns whether a token exists. */
export class Unauthenticated extends NetctlError {
  readonly code = 'unauthenticated';
  readonly kind = 'unauthenticated';

  constructor() {
    super('Authentication required.');
  }
}
