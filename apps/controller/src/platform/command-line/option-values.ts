import { InvalidOption } from './errors.js';

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/;

/** Throws InvalidOption when the text is no whole number from `least` to `most`. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new InvalidOption({ option, rule: `must be a whole number from ${least} to ${most}` });
}

/** Throws InvalidOption when the text is none of `choices`. */
export function oneOf<T extends string>(option: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new InvalidOption({ option, rule: `must be one of ${choices.join(', ')}` });
}

/** `2027-01-31` (the beginning of that day in UTC), `2027-01-31T12:00:00Z`, or `90d` from `now`. Throws InvalidOption. */
export function moment(option: string, text: string, now: Date): Date {
  const days = /^(\d{1,5})d$/.exec(text)?.[1];
  if (days !== undefined) return new Date(now.getTime() + Number(days) * DAY_MS);
  const at = new Date(DATE.test(text) && isDay(text.slice(0, 10)) ? text : NaN);
  if (!Number.isNaN(at.getTime())) return at;
  throw new InvalidOption({
    option,
    rule: 'must be a date such as 2027-01-31, a time such as 2027-01-31T12:00:00Z, or days such as 90d',
  });
}

/** The 30th of February is read as a day in March by Date. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
