/** A68: `2026-04-13T16:30:00+00:00`, no fraction. */
export function timeText(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, '+00:00');
}
