import { NetctlError } from '#domain';

/** N11, N35: unknown, foreign and unmanageable addresses look the same. `ip` is echoed as it was sent (A24). */
export class IpNotFound extends NetctlError {
  readonly code = 'ip_not_found';
  readonly kind = 'not_found';

  constructor(readonly ip: string) {
    super(`IP ${ip} not found in your account.`);
  }
}

/** N45: a list or range names an address that is not the customer's; nothing has been changed. */
export class IpNotOwned extends NetctlError {
  readonly code = 'ip_not_owned';
  readonly kind = 'invalid';

  constructor(readonly ip: string) {
    super(`IP ${ip} does not belong to your account.`);
  }
}

export class SynchronousNotAllowed extends NetctlError {
  readonly code = 'synchronous_not_allowed';
  readonly kind = 'forbidden';

  constructor() {
    super('Synchronous mode is not enabled for your account.');
  }
}

/** A10: also for ids that are no numbers. */
export class SubnetNotFound extends NetctlError {
  readonly code = 'subnet_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('Subnet not found.');
  }
}

/** N10. */
export class SubnetForeign extends NetctlError {
  readonly code = 'subnet_foreign';
  readonly kind = 'forbidden';

  constructor() {
    super('This action is unauthorized.');
  }
}

/** The lists of an account kept changing under a request's feet; trying again is safe (N13). */
export class TooMuchContention extends NetctlError {
  readonly code = 'too_much_contention';
  readonly kind = 'unavailable';

  constructor() {
    super('The account is changing too fast.');
  }
}
