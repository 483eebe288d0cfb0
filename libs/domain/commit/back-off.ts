const DELAYS_MINUTES = [1, 2, 4, 8];
const LAST_DELAY_MINUTES = 15;

/**
 * Seconds until a failed commit is tried again, by the number of failures in a row (A46): 1, 2, 4 and 8 minutes, then
 * always 15. No failure, no delay.
 */
export function retryDelaySeconds(failuresInARow: number): number {
  if (failuresInARow < 1) return 0;
  return 60 * (DELAYS_MINUTES[failuresInARow - 1] ?? LAST_DELAY_MINUTES);
}
