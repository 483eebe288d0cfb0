/** One version of one list, without its content. */
export interface ListVersion {
  readonly listId: string;
  /** Lists are addressed to a region; the agent applies them on each of its routers of that region. */
  readonly regionId: string;
  readonly name: string;
  readonly incarnation: number;
  /** Only grows within one incarnation. */
  readonly generation: number;
}

/** Which of two versions of a list is newer: negative when `a` is older, 0 when they are the same. */
export function compareVersions(
  a: { incarnation: number; generation: number },
  b: { incarnation: number; generation: number },
): number {
  return a.incarnation - b.incarnation || a.generation - b.generation;
}
