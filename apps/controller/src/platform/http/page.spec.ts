import { describe, expect, it } from 'vitest';
import { InvalidFields } from './field-errors.js';
import { pageOf, parsePage } from './page.js';

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `018f2b5c-6a7f-7b12-9d6f-2f8a4e0c9c0${9 - index}` }));

function errorsOf(query: Record<string, unknown>): unknown {
  try {
    return parsePage(query);
  } catch (error) {
    return error instanceof InvalidFields ? error.errors : error;
  }
}

describe('a page', () => {
  it('of 20 from the newest end, unless something else is asked for', () => {
    expect(parsePage({})).toEqual({ limit: 20, before: null });
    expect(parsePage({ limit: '100' })).toEqual({ limit: 100, before: null });
  });

  it('leads to the next one as long as there is more', () => {
    const page = parsePage({ limit: '2' });
    const { data, meta } = pageOf(items(3), page, ({ id }) => ({ id }));
    expect(data).toEqual(items(2));
    expect(parsePage({ cursor: meta.next_cursor })).toEqual({ limit: 20, before: items(2)[1]!.id });
    expect(pageOf(items(2), page, ({ id }) => ({ id })).meta).toEqual({ next_cursor: null });
    expect(pageOf([], page, () => ({}))).toEqual({ data: [], meta: { next_cursor: null } });
  });

  it.each([
    [{ limit: '0' }, { limit: ['The limit field must be between 1 and 100.'] }],
    [{ limit: '101' }, { limit: ['The limit field must be between 1 and 100.'] }],
    [{ limit: 'ten' }, { limit: ['The limit field must be an integer.'] }],
    [{ limit: '' }, { limit: ['The limit field must be an integer.'] }],
    [{ limit: ['1', '2'] }, { limit: ['The limit field must be an integer.'] }],
    [{ limit: '-1' }, { limit: ['The limit field must be an integer.'] }],
    [{ cursor: '' }, { cursor: ['The selected cursor is invalid.'] }],
    [{ cursor: ['a', 'b'] }, { cursor: ['The selected cursor is invalid.'] }],
    [{ cursor: "'; DROP TABLE x" }, { cursor: ['The selected cursor is invalid.'] }],
    [
      { cursor: '!', limit: 'x' },
      { limit: ['The limit field must be an integer.'], cursor: ['The selected cursor is invalid.'] },
    ],
  ])('asked for with %j is refused', (query, errors) => {
    expect(errorsOf(query)).toEqual(errors);
  });
});
