import { NetctlError } from '#domain';

/** Unknown and foreign commit sets look the same. */
export class CommitNotFound extends NetctlError {
  readonly code = 'commit_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('Commit not found.');
  }
}
