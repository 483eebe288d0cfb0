/** One measured value beside its peer, both from the same run on the same machine. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is compared with, and that one's value in the same unit. */
  readonly peer: string;
  readonly peer_value: number;
  /** value / peer_value */
  readonly ratio: number;
  /** What the project wants of the ratio. */
  readonly goal: string;
  readonly met: boolean;
}

/** Builds a figure; `wanted` says whether the ratio is to be at most or at least `bound`. */
export function figure(
  measured: { name: string; value: number; unit: string; peer: string; peerValue: number },
  wanted: 'at most' | 'at least',
  bound: number,
): Figure {
  const { name, value, unit, peer, peerValue } = measured;
  const ratio = value / peerValue;
  const met = wanted === 'at most' ? ratio <= bound : ratio >= bound;
  return {
    name,
    value,
    unit,
    peer,
    peer_value: peerValue,
    ratio,
    goal: `${wanted === 'at most' ? '≤' : '≥'} ${bound}`,
    met,
  };
}
