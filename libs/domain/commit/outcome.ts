/** How a commit ended, as customers read it in `commit_status` and in webhooks. */
export type CommitStatus = 'success' | 'partial_failure' | 'failed';

/** Whether a router was seen to have the list, or not: unreachable, silent and refused are all `failed`. */
export type RouterOutcome = 'verified' | 'failed';

/** The status of one commit. A region without routers has failed: nothing was blocked anywhere (A55). */
export function outcomeOf(routers: readonly RouterOutcome[]): CommitStatus {
  const verified = routers.filter((outcome) => outcome === 'verified').length;
  if (verified === 0) return 'failed';
  return verified === routers.length ? 'success' : 'partial_failure';
}

/** The status of a request that made several commits, one per region; none at all is a success (A58-61). */
export function overallStatus(statuses: readonly CommitStatus[]): CommitStatus {
  if (statuses.every((status) => status === 'success')) return 'success';
  return statuses.every((status) => status === 'failed') ? 'failed' : 'partial_failure';
}
