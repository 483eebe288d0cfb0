/** Time arithmetic and updates as SQL has them. */
export function later(time: Date, seconds: number): Date {
  return new Date(time.getTime() + seconds * 1_000);
}

/** least(): null counts for nothing. */
export function earliest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

export function updated<Row>(
  rows: readonly Row[],
  isMeant: (row: Row) => boolean,
  change: (row: Row) => Row,
): { changed: Row[]; all: Row[] } {
  const changed: Row[] = [];
  const all = rows.map((row) => {
    if (!isMeant(row)) return row;
    changed.push(change(row));
    return changed.at(-1)!;
  });
  return { changed, all };
}
