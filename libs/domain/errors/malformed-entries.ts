import { NetctlError } from './netctl-error.js';

/** Packed list entries that no honest sender produces. */
export class MalformedEntries extends NetctlError {
  override readonly code = 'malformed_entries';
  override readonly kind = 'invalid';
  readonly reason: MalformedEntriesReason;
  /** Which entry is at fault, counted from 0. */
  readonly index: number;

  constructor({ reason, index }: { reason: MalformedEntriesReason; index: number }) {
    super(`Entry ${index} of the packed list is malformed: ${reason}.`);
    this.reason = reason;
    this.index = index;
  }
}

export type MalformedEntriesReason =
  'truncated' | 'wrong family' | 'length too long' | 'host bits set' | 'out of order';
