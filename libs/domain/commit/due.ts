/** What decides whether a customer's list in a region is to be committed now. */
export interface ListState {
  /** Number of the newest change. */
  readonly desiredSeq: number;
  /** Number of the newest change that every router has. */
  readonly appliedSeq: number;
  readonly lastChangeAt: Date | null;
  /** Time of the oldest change that is not applied yet. */
  readonly oldestChangeAt: Date | null;
  /** Not before this, after a failed attempt. */
  readonly nextAttemptAt: Date | null;
  /** Stopped by a guardrail until an operator decides. */
  readonly held: boolean;
}

/** How long a commit waits for further changes. */
export interface DuePolicy {
  /** Seconds without a change (N49: 120). */
  readonly quietSeconds: number;
  /** Seconds that the oldest change waits at most (A45: 600). */
  readonly capSeconds: number;
}

/**
 * Whether the scheduler commits this list now (N49, A45, A46): something is pending, it has been quiet for long enough
 * or the oldest change has waited for long enough, no retry delay runs and nothing holds the list.
 */
export function isDue(list: ListState, policy: DuePolicy, now: Date): boolean {
  if (list.held || list.desiredSeq <= list.appliedSeq) return false;
  if (list.nextAttemptAt && list.nextAttemptAt > now) return false;
  // Pending without a time of change is nothing to wait for; taking it as "not yet" would leave it for ever.
  if (!list.lastChangeAt) return true;
  return isPast(list.lastChangeAt, policy.quietSeconds, now) || isPast(list.oldestChangeAt, policy.capSeconds, now);
}

function isPast(time: Date | null, seconds: number, now: Date): boolean {
  return time !== null && now.getTime() - time.getTime() >= seconds * 1000;
}
