import { NetctlError } from '#domain';

/** A state file that cannot be relied on. The agent does not start: what it forgot it could apply again, out of date. */
export class DamagedState extends NetctlError {
  override readonly code = 'damaged_state';
  override readonly kind = 'conflict';

  constructor(
    readonly path: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(
      `The state file ${path} is damaged: ${reason}. Without it the agent would forget which version of the list it has applied. ` +
        'Restore the file, or move it away if the controller is known to have the newest version.',
      options,
    );
  }
}
