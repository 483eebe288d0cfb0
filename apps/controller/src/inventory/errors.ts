import { NetctlError } from '#domain';

/** A33: two managed subnets never overlap. */
export class SubnetOverlaps extends NetctlError {
  readonly code = 'subnet_overlaps';
  readonly kind = 'conflict';

  constructor(readonly details: { cidr: string; other: string }) {
    super(`The cidr ${details.cidr} overlaps the subnet ${details.other}.`);
  }
}

/** A name that must be unique is in use. */
export class NameTaken extends NetctlError {
  readonly code = 'name_taken';
  readonly kind = 'conflict';

  constructor(readonly details: { what: string; name: string }) {
    super(`The name "${details.name}" is taken by another ${details.what}.`);
  }
}

/** What an administrator named does not exist. */
export class NoSuch extends NetctlError {
  readonly code = 'no_such_object';
  readonly kind = 'not_found';

  constructor(readonly details: { what: string; name: string }) {
    super(`There is no ${details.what} "${details.name}".`);
  }
}

/** What an administrator typed breaks a rule; the message names the field and the rule. */
export class InvalidField extends NetctlError {
  readonly code = 'invalid_field';
  readonly kind = 'invalid';

  constructor(readonly details: { field: string; rule: string }) {
    super(`The ${details.field} ${details.rule}.`);
  }
}

/** A decommissioned router does not come back: its name and its agent's certificate are void. */
export class RouterGone extends NetctlError {
  readonly code = 'router_gone';
  readonly kind = 'conflict';

  constructor(readonly details: { name: string }) {
    super(`The router "${details.name}" is decommissioned.`);
  }
}

/** A customer on its way out gets nothing new and does not come back. */
export class CustomerCloses extends NetctlError {
  readonly code = 'customer_closes';
  readonly kind = 'conflict';

  constructor(readonly details: { name: string }) {
    super(`The customer "${details.name}" is being closed.`);
  }
}
