import { NetctlError } from '#domain';

/** What is to be deleted is in use; the message says by what. */
export class InUse extends NetctlError {
  readonly code = 'in_use';
  readonly kind = 'conflict';

  constructor(readonly details: { what: string; name: string; by: string }) {
    super(`The ${details.what} "${details.name}" is in use by ${details.by}.`);
  }
}

/** Only a router that is out of service for good can be deleted. */
export class RouterInService extends NetctlError {
  readonly code = 'router_in_service';
  readonly kind = 'conflict';

  constructor(readonly details: { name: string }) {
    super(`The router "${details.name}" is in service: decommission it first.`);
  }
}

/** What is being withdrawn can be deleted, and nothing else. */
export class BeingWithdrawn extends NetctlError {
  readonly code = 'being_withdrawn';
  readonly kind = 'conflict';

  constructor(readonly details: { what: string; name: string }) {
    super(`The ${details.what} "${details.name}" is being withdrawn from the routers.`);
  }
}
