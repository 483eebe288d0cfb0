import { DriverError, type DriverErrorCode } from '#drivers';
import type { ApplyErrorCode } from '#protocol';

/** Why a version did not get onto the router. */
export interface Failure {
  readonly code: ApplyErrorCode;
  /** For people. */
  readonly message: string;
  /** The same may go well later. */
  readonly retryable: boolean;
}

const CODES: Readonly<Record<DriverErrorCode, ApplyErrorCode>> = {
  unreachable: 'router_unreachable',
  rejected: 'router_rejected',
  timeout: 'timeout',
  too_large: 'too_large',
  unsupported: 'router_rejected',
};

/** Anything but a DriverError is a fault of ours; it is tried again like the rest. */
export function failureOf(error: unknown): Failure {
  if (error instanceof DriverError) {
    return { code: CODES[error.code], message: error.message, retryable: error.retryable };
  }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error), retryable: true };
}

export function mismatch(message: string): Failure {
  return { code: 'verify_mismatch', message, retryable: true };
}
