import fc from 'fast-check';
import { type Address, type AddressRange, type Run, type Status } from '../index.js';
import { addressAt, numberOf } from './oracle.js';

// The state of a small window of addresses, one entry per address: what the interval arithmetic must agree with.

/** An address that has no entry is enabled and has never changed. */
export type NaiveState = Map<bigint, { readonly status: Status; readonly changeSeq: number }>;

/** The window's size; runs and targets of the generators below lie in it. */
export const WINDOW = 48;

/** Where the window lies: the bottom, the middle and the top of both families. */
export const windows = fc.constantFrom<readonly [4 | 6, bigint]>(
  [4, 0n],
  [4, 0x7fff_fff0n],
  [4, (1n << 32n) - BigInt(WINDOW)],
  [6, 0n],
  [6, (1n << 64n) - 20n],
  [6, (1n << 128n) - BigInt(WINDOW)],
);

/** Offsets of a range in the window. */
export const spans = fc
  .tuple(fc.nat(WINDOW - 1), fc.nat(WINDOW - 1))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

export const statuses = fc.constantFrom<Status>('enabled', 'disabled');

/** One entry per address of the runs. Throws when two runs overlap. */
export function naiveState(runs: readonly Run[]): NaiveState {
  const state: NaiveState = new Map();
  for (const run of runs) {
    for (const number of numbersOf(run)) {
      if (state.has(number)) throw new Error(`two runs hold address ${number}`);
      state.set(number, { status: run.status, changeSeq: run.changeSeq });
    }
  }
  return state;
}

/** Flips the addresses one by one; answers how many really flipped. */
export function switchNaively(
  state: NaiveState,
  targets: readonly AddressRange[],
  status: Status,
  seq: number,
): bigint {
  let flipped = 0n;
  for (const number of new Set(targets.flatMap((target) => [...numbersOf(target)]))) {
    if ((state.get(number)?.status ?? 'enabled') === status) continue;
    state.set(number, { status, changeSeq: seq });
    flipped++;
  }
  return flipped;
}

/** A range of the window by its offsets. */
export function rangeIn([family, base]: readonly [4 | 6, bigint], span: { from: number; to: number }): AddressRange {
  const at = (offset: number): Address => addressAt(family, base + BigInt(offset));
  return { first: at(span.from), last: at(span.to) };
}

function* numbersOf({ first, last }: AddressRange): Generator<bigint> {
  for (let number = numberOf(first); number <= numberOf(last); number++) yield number;
}
