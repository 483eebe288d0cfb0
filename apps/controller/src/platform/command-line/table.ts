import { timeText } from '../time-text.js';

/** A value as it is shown. Lists are those of names, addresses and the like. */
export type Cell = string | number | boolean | Date | null | undefined | readonly string[];
/** One thing with its properties, named as in the API: `list_name`. */
export type Row = Readonly<Record<string, Cell>>;

const GAP = '  ';
/** Cuts a text into what a reader takes for one character. */
const GRAPHEMES = new Intl.Segmenter();
const CONTROL = /\p{Cc}/gu;

/** Rows of the same properties as lines under headings, each column as wide as it has to be. */
export function table(rows: readonly Row[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const columns = Object.keys(first);
  const lines = [columns.map(heading), ...rows.map((row) => columns.map((column) => cellText(row[column])))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => widthOf(line[index]!))));
  return lines
    .map((line) => line.map((text, index) => pad(text, widths[index]!)).join(GAP))
    .map(endTrimmed)
    .join('');
}

/** One thing as a line for each of its properties. */
export function properties(row: Row): string {
  const names = Object.keys(row);
  const width = Math.max(...names.map((name) => name.length));
  return names.map((name) => endTrimmed(`${pad(label(name), width)}${GAP}${cellText(row[name])}`)).join('');
}

/** For programs: times as in the API (A68), everything else as it is. */
export function json(value: Row | readonly Row[]): string {
  const times = function (this: Record<string, unknown>, key: string, shown: unknown): unknown {
    // JSON.stringify has made a text of a time before it asks.
    const original = this[key];
    return original instanceof Date ? timeText(original) : shown;
  };
  return `${JSON.stringify(value, times, 2)}\n`;
}

/** As a person reads it; what could move the cursor of a terminal is replaced. */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '-';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (cell instanceof Date) return timeText(cell);
  const text = typeof cell === 'object' ? cell.join(', ') : String(cell);
  return text === '' ? '-' : text.replace(CONTROL, '?');
}

function heading(column: string): string {
  return label(column).toUpperCase();
}

function label(column: string): string {
  return column.replaceAll('_', ' ');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function widthOf(text: string): number {
  return [...GRAPHEMES.segment(text)].length;
}

function endTrimmed(line: string): string {
  return `${line.trimEnd()}\n`;
}
