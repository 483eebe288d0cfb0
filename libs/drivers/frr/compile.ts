import { type Cidr, formatCidr } from '#domain';
import type { WantedList } from '../driver.js';
import { entryLe, familyDifference, type FamilyDifference, hasDoubleOfSentinel } from './difference.js';
import { FAMILIES, FAMILY, type FrrList, SENTINEL_SEQ } from './lines.js';

/** Distance of sequence numbers, as FRR itself numbers lines. */
const SEQ_STEP = 5;

/**
 * The lines that turn what one daemon has into what is wanted; none when nothing differs. Order within a family:
 * sentinel, foreign lines away, entries in, entries out. Wherever the run is cut, by batches or by a crash, the
 * list never permits everything, and covers what old and new content have in common.
 */
export function compileList(wanted: WantedList, observed: FrrList): string[] {
  const { list, entryMatch } = wanted;
  return FAMILIES.flatMap(({ family, key }) => {
    const difference = familyDifference(family, list[key], entryMatch, observed[key]);
    const command = `${FAMILY[family].word} prefix-list ${list.name}`;
    const sentinel = `${command} seq ${SENTINEL_SEQ} deny any`;
    const seqs = freeSeqs(difference.used);
    return [
      ...(difference.sentinelMissing ? [sentinel] : []),
      // Before any line goes: a list that is left with nothing but a description permits everything.
      ...(difference.description === undefined ? [] : [`no ${command} description`]),
      ...difference.foreign.map((line) => `no ${command} seq ${line.seq}`),
      ...(hasDoubleOfSentinel(difference) ? [sentinel] : []),
      ...difference.missing.map((entry) => `${command} seq ${seqs.next().value} ${permit(entry, wanted)}`),
      ...difference.surplus.map((line) => `no ${command} seq ${line.seq}`),
    ];
  });
}

/** The lines that take a list away; none when it is absent already. */
export function compileRemoval(observed: FrrList): string[] {
  return FAMILIES.filter(({ key }) => observed[key].state === 'present').map(
    ({ family }) => `no ${FAMILY[family].word} prefix-list ${observed.name}`,
  );
}

/**
 * A line that FRR takes into a batch and refuses at its end, and the whole batch with it. Should a version ever
 * accept it, it denies a documentation prefix and verify finds it.
 */
export function poison(name: string): string {
  return `ip prefix-list ${name} seq ${SENTINEL_SEQ - 1} deny 192.0.2.0/24 le 8`;
}

function permit(entry: Cidr, wanted: WantedList): string {
  const le = entryLe(entry, wanted.entryMatch);
  return `permit ${formatCidr(entry)}${le === undefined ? '' : ` le ${le}`}`;
}

// Never a number in use, not even one whose line goes in the same batch: lines by number would depend on their order.
function* freeSeqs(used: FamilyDifference['used']): Generator<number, never> {
  for (let seq = SEQ_STEP; ; seq += SEQ_STEP) if (!used.has(seq)) yield seq;
}
