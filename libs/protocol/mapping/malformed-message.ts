import { NetctlError } from '#domain';
import type { ListVersion } from './list-version.js';

/**
 * A message that decodes but says something it must not say. Where it belongs to a list, `version` says which, so that
 * the agent can answer for that list; `conflict` means that the digest does not fit the content.
 */
export class MalformedMessage extends NetctlError {
  override readonly code = 'malformed_message';
  override readonly kind = 'invalid';
  readonly version: ListVersion | undefined;
  readonly conflict: boolean;

  constructor(message: string, about: { version?: ListVersion; conflict?: boolean } = {}, options?: ErrorOptions) {
    super(message, options);
    this.version = about.version;
    this.conflict = about.conflict ?? false;
  }
}
