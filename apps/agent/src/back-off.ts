/** Full jitter: anything from `floorMs` to a ceiling that doubles with each failure, from `firstMs` up to `mostMs`. */
export interface BackOff {
  readonly floorMs: number;
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Milliseconds to wait after so many failures in a row (1, 2, …). `random` is in [0, 1). */
export function backOffMs({ floorMs, firstMs, mostMs }: BackOff, failures: number, random: number): number {
  const ceiling = Math.min(mostMs, firstMs * 2 ** Math.min(failures - 1, 30));
  return floorMs + random * Math.max(0, ceiling - floorMs);
}
