import { NetctlError } from '#domain';

/** There is no commit set of this id. */
export class NoSuchCommit extends NetctlError {
  readonly code = 'no_such_commit';
  readonly kind = 'not_found';

  constructor(readonly details: { id: string }) {
    super(`There is no commit "${details.id}".`);
  }
}
