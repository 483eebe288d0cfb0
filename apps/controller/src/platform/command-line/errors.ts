import { NetctlError } from '#domain';

/** Something would be taken away, and nobody is there to be asked. */
export class ConfirmationMissing extends NetctlError {
  readonly code = 'confirmation_missing';
  readonly kind = 'invalid';

  constructor(readonly question: string) {
    super(`${question} Say --yes to do it without being asked.`);
  }
}

/** Somebody was asked and said no. */
export class Declined extends NetctlError {
  readonly code = 'declined';
  readonly kind = 'conflict';

  constructor() {
    super('Nothing was changed.');
  }
}

/** A command that only looks has found something wrong, and has shown it. */
export class FoundWrong extends NetctlError {
  readonly code = 'found_wrong';
  readonly kind = 'conflict';
}

/** What stands behind an option cannot be used. */
export class InvalidOption extends NetctlError {
  readonly code = 'invalid_option';
  readonly kind = 'invalid';

  constructor(readonly details: { option: string; rule: string }) {
    super(`The option ${details.option} ${details.rule}.`);
  }
}
