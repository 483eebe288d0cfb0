import { UnusableCustomerName } from '../errors/unusable-customer-name.js';

const LONGEST_NAME = 63;
const PREFIX = 'NetCTL-';
const SUFFIX = '-BLACKHOLE';
const LIST_NAME = new RegExp(`^${PREFIX}[A-Z0-9]+(-[A-Z0-9]+)*${SUFFIX}$`);

// Latin letters that Unicode does not take apart into a letter and an accent. (ß becomes SS by upper-casing.)
const UNDIVIDED: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
};

/**
 * The name of a new customer's list (N51, A70): `Acme Corp` is `NetCTL-ACME-CORP-BLACKHOLE`, the second one
 * `NetCTL-ACME-CORP-2-BLACKHOLE`. At most 63 characters; a long customer name is cut, a number never.
 * Throws UnusableCustomerName when no letter or digit is left.
 */
export function listName(customerName: string, isTaken: (name: string) => boolean): string {
  const slug = slugOf(customerName);
  if (slug === '') throw new UnusableCustomerName({ customerName });
  let name = withSlug(slug, '');
  for (let number = 2; isTaken(name); number++) name = withSlug(slug, `-${number}`);
  return name;
}

/** Whether a text is a name that `listName` could have given: what may be rendered into router configuration. */
export function isListName(name: string): boolean {
  return name.length <= LONGEST_NAME && LIST_NAME.test(name);
}

function slugOf(customerName: string): string {
  return customerName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[ÆŒØŁĐÐÞ]/g, (letter) => UNDIVIDED[letter]!)
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function withSlug(slug: string, number: string): string {
  const room = LONGEST_NAME - PREFIX.length - number.length - SUFFIX.length;
  return PREFIX + slug.slice(0, room).replace(/-$/, '') + number + SUFFIX;
}
