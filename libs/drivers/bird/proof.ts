import { type Cidr, type EntryMatch, formatCidr } from '#domain';
import { MAX_COMMAND_BYTES } from '../transport/bird-control.js';
import type { WantedList } from '../driver.js';
import { member } from './compile.js';
import { FAMILIES, idSymbol, setSymbol } from './lines.js';

/** Something that is TRUE in a BIRD that has the list. */
export interface Question {
  readonly label: string;
  readonly command: string;
  /** The whole set is compared, so that TRUE leaves nothing open. */
  readonly whole: boolean;
}

/** Asks for the name of the content that BIRD has. */
export function idQuestion(name: string): string {
  return `eval ${idSymbol(name)}`;
}

/** Asks whether the set is empty; what matters is whether BIRD knows it. */
export function existenceQuestion(name: string, key: 'v4' | 'v6'): string {
  return `eval ${setSymbol(name, key)} = [ ]`;
}

/**
 * Asks BIRD to compare its sets with the wanted ones: member by member where that fits into a command (about 40 to
 * 70 entries), else whether entries from all over the list are in the set. BIRD cannot print a larger set.
 */
export function proofQuestions({ list, entryMatch }: WantedList): Question[] {
  return FAMILIES.map(({ key, label }) => {
    const symbol = setSymbol(list.name, key);
    const whole = wholeSet(symbol, list[key], entryMatch);
    return { label, command: whole ?? samples(symbol, list[key]), whole: whole !== undefined };
  });
}

function wholeSet(symbol: string, entries: readonly Cidr[], match: EntryMatch): string | undefined {
  // No entry is shorter than `::/0` with its comma: spares the rendering of lists that cannot fit.
  if (entries.length > MAX_COMMAND_BYTES / 5) return undefined;
  const members = entries.map((entry) => member(entry, match)).join(',');
  const command = `eval ${symbol} = [${members === '' ? ' ' : members}]`;
  return command.length <= MAX_COMMAND_BYTES ? command : undefined;
}

function samples(symbol: string, entries: readonly Cidr[]): string {
  const longest = ` && ${'f'.repeat(39)}/128 ~ ${symbol}`.length;
  const count = Math.floor((MAX_COMMAND_BYTES - 'eval '.length) / longest);
  // From the first to the last, so that both ends are among them.
  const chosen = Array.from(
    { length: count },
    (_, i) => entries[Math.round((i * (entries.length - 1)) / (count - 1))]!,
  );
  return `eval ${chosen.map((entry) => `${formatCidr(entry)} ~ ${symbol}`).join(' && ')}`;
}
