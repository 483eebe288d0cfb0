import { wire } from '../wire.js';
import { clip, readDigest, readId, readNumber, readRouterName } from './fields.js';
import { MalformedMessage } from './malformed-message.js';

/** Four different states of one list version on one router, and the failure. Only `verified` counts as success. */
export type Phase = 'accepted' | 'attempted' | 'applied' | 'verified' | 'failed';

export type ApplyErrorCode =
  | 'stale'
  | 'conflict'
  | 'router_unreachable'
  | 'router_rejected'
  | 'verify_mismatch'
  | 'timeout'
  | 'too_large'
  | 'policy_veto'
  | 'frozen'
  | 'internal'
  | 'malformed';

/** What became of one list version on one router. */
export interface ApplyResult {
  /** Of the session that it is sent in; results of an older one do not count. */
  readonly sessionEpoch: number;
  readonly router: string;
  readonly listId: string;
  readonly incarnation: number;
  readonly generation: number;
  readonly phase: Phase;
  /** With `verified`: 32 bytes, of what was read back; none when the list was verified to be gone. */
  readonly digest?: Uint8Array;
  /** With `failed`, and only then. */
  readonly errorCode?: ApplyErrorCode;
  /** For people, at most 1000 characters. */
  readonly errorMessage?: string;
  /** The agent goes on trying by itself. */
  readonly retrying: boolean;
  readonly applyMicros: number;
  readonly verifyMicros: number;
}

const PHASES: Readonly<Record<Phase, wire.Phase>> = {
  accepted: wire.Phase.PHASE_ACCEPTED,
  attempted: wire.Phase.PHASE_ATTEMPTED,
  applied: wire.Phase.PHASE_APPLIED,
  verified: wire.Phase.PHASE_VERIFIED,
  failed: wire.Phase.PHASE_FAILED,
};

const ERROR_CODES: Readonly<Record<ApplyErrorCode, wire.ErrorCode>> = {
  stale: wire.ErrorCode.ERROR_CODE_STALE,
  conflict: wire.ErrorCode.ERROR_CODE_CONFLICT,
  router_unreachable: wire.ErrorCode.ERROR_CODE_ROUTER_UNREACHABLE,
  router_rejected: wire.ErrorCode.ERROR_CODE_ROUTER_REJECTED,
  verify_mismatch: wire.ErrorCode.ERROR_CODE_VERIFY_MISMATCH,
  timeout: wire.ErrorCode.ERROR_CODE_TIMEOUT,
  too_large: wire.ErrorCode.ERROR_CODE_TOO_LARGE,
  policy_veto: wire.ErrorCode.ERROR_CODE_POLICY_VETO,
  frozen: wire.ErrorCode.ERROR_CODE_FROZEN,
  internal: wire.ErrorCode.ERROR_CODE_INTERNAL,
  malformed: wire.ErrorCode.ERROR_CODE_MALFORMED,
};

const PHASE_OF = new Map(Object.entries(PHASES).map(([name, number]) => [number, name as Phase]));
const ERROR_CODE_OF = new Map(Object.entries(ERROR_CODES).map(([name, number]) => [number, name as ApplyErrorCode]));

export function writeApplyResult(result: ApplyResult): wire.ApplyResult.$Properties {
  const { phase, errorCode, errorMessage, ...rest } = result;
  return {
    ...rest,
    phase: PHASES[phase],
    errorCode: errorCode && ERROR_CODES[errorCode],
    errorMessage: clip(errorMessage),
  };
}

/** @throws MalformedMessage. An error code of a newer version is read as `internal`. */
export function readApplyResult(message: wire.ApplyResult.$Properties): ApplyResult {
  const phase = PHASE_OF.get(message.phase ?? 0);
  if (!phase) throw new MalformedMessage('phase is unknown');
  const digest = message.digest?.length ? readDigest(message.digest) : undefined;
  return {
    sessionEpoch: readNumber('session_epoch', message.sessionEpoch),
    router: readRouterName(message.router),
    listId: readId('list_id', message.listId),
    incarnation: readNumber('incarnation', message.incarnation),
    generation: readNumber('generation', message.generation),
    phase,
    ...(phase === 'verified' && digest && { digest }),
    ...(phase === 'failed' && { errorCode: ERROR_CODE_OF.get(message.errorCode ?? 0) ?? 'internal' }),
    ...(phase === 'failed' && { errorMessage: clip(message.errorMessage) }),
    retrying: message.retrying ?? false,
    applyMicros: readNumber('apply_micros', message.applyMicros),
    verifyMicros: readNumber('verify_micros', message.verifyMicros),
  };
}
