import { NetctlError } from '#domain';

/** There is no commit set of this id. */
export class NoSuchCommit extends NetctlError {
  readonly code = 'no_such_commit';
  readonly kind = 'not_found';

  constructor(readonly details: { id: string }) {
    super(`There is no commit "${details.id}".`);
  }
}

/** There is no list of this id. */
export class NoSuchList extends NetctlError {
  readonly code = 'no_such_list';
  readonly kind = 'not_found';

  constructor(readonly details: { id: string }) {
    super(`There is no prefix-list "${details.id}".`);
  }
}

/** There is nothing to release or to reject. */
export class NotHeld extends NetctlError {
  readonly code = 'not_held';
  readonly kind = 'conflict';

  constructor(readonly details: { list: string }) {
    super(`The prefix-list ${details.list} is not held.`);
  }
}

/** No operator has frozen this. */
export class NotFrozen extends NetctlError {
  readonly code = 'not_frozen';
  readonly kind = 'conflict';

  constructor(readonly details: { level: string; name?: string }) {
    super(
      `${details.name === undefined ? 'Nothing is' : `The ${details.level} "${details.name}" is not`} frozen by an operator.`,
    );
  }
}
