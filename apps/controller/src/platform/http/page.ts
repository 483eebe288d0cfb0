import { FieldErrors } from './field-errors.js';

/** Which part of a list that is read from its newest end is asked for. */
export interface Page {
  readonly limit: number;
  /** Only what has a smaller id (UUIDv7: what is older). */
  readonly before: string | null;
}

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;
const CURSOR = /^[A-Za-z0-9_-]{22}$/;

/** `limit` and `cursor` of a query string, checked. Throws InvalidFields. */
export function parsePage(query: Readonly<Record<string, unknown>>): Page {
  const errors = new FieldErrors();
  const limit = limitFrom(query['limit'], errors);
  const before = idFrom(query['cursor'], errors);
  errors.throwIfAny();
  return { limit, before };
}

/**
 * A page as it is answered. `items` are the page's and, if there are more, one of them.
 * @returns `meta.next_cursor` asks for what follows; null at the end.
 */
export function pageOf<T extends { readonly id: string }>(
  items: readonly T[],
  { limit }: Page,
  show: (item: T) => object,
): { data: object[]; meta: { next_cursor: string | null } } {
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  return {
    data: shown.map(show),
    meta: { next_cursor: last !== undefined && items.length > limit ? cursorOf(last.id) : null },
  };
}

function limitFrom(value: unknown, errors: FieldErrors): number {
  if (value === undefined) return DEFAULT_LIMIT;
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) {
    errors.add('limit', 'The limit field must be an integer.');
    return DEFAULT_LIMIT;
  }
  const limit = Number(value);
  if (limit < 1 || limit > MAX_LIMIT) errors.add('limit', `The limit field must be between 1 and ${MAX_LIMIT}.`);
  return limit;
}

function idFrom(value: unknown, errors: FieldErrors): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && CURSOR.test(value)) {
    return Buffer.from(value, 'base64url')
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
  errors.add('cursor', 'The selected cursor is invalid.');
  return null;
}

/** Opaque to customers: they are not to make up their own. */
function cursorOf(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}
