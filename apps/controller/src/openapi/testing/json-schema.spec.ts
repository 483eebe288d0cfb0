import { describe, expect, it } from 'vitest';
import type { Schema } from '../document/types.js';
import { violations } from './json-schema.js';

const open = { schemas: { Name: { type: 'string', minLength: 2 } }, closed: false } as const;
const closed = { ...open, closed: true };

describe('violations', () => {
  const table: [name: string, schema: Schema, fits: unknown, fitsNot: unknown, why: string][] = [
    ['type', { type: 'integer' }, 2 ** 96, 1.5, '$: is not integer'],
    ['several types', { type: ['string', 'null'] }, null, false, '$: is not string or null'],
    ['const', { const: 'a' }, 'a', 'b', '$: is not "a"'],
    ['enum', { enum: [1, '1'] }, '1', true, '$: is none of [1,"1"]'],
    ['reference', { $ref: '#/components/schemas/Name' }, 'ab', 'a', '$ (length): 1 is less than 2'],
    ['maximum', { maximum: 3 }, 3, 4, '$: 4 is more than 3'],
    ['pattern', { pattern: '^a+$' }, 'aa', 'ab', '$: does not match ^a+$'],
    ['IPv4', { format: 'ipv4' }, '10.0.0.1', '10.0.0.01', '$: is no ipv4'],
    ['IPv6', { format: 'ipv6' }, '::1', '10.0.0.1', '$: is no ipv6'],
    ['CIDR', { format: 'cidr' }, '10.0.0.1/8', '10.0.0.1', '$: is no cidr'],
    ['UUID', { format: 'uuid' }, '018f2b5c-6a7f-7b12-9d6f-2f8a4e0c9c11', '018f2b5c', '$: is no uuid'],
    ['items', { items: { type: 'string' } }, ['a'], ['a', 1], '$[1]: is not string'],
    ['size of arrays', { minItems: 1 }, ['a'], [], '$ (items): 0 is less than 1'],
    ['required', { required: ['a'] }, { a: null }, { b: 1 }, '$.a: is missing'],
    ['inherited members', { required: ['toString'] }, { toString: 1 }, {}, '$.toString: is missing'],
    ['properties', { properties: { a: { type: 'string' } } }, { a: '' }, { a: 1 }, '$.a: is not string'],
    ['other members', { additionalProperties: { type: 'null' } }, { a: null }, { a: 1 }, '$.a: is not null'],
    ['any of', { anyOf: [{ type: 'null' }, { const: 1 }] }, 1, 2, '$: is none of 2 alternatives'],
    ['one of', { oneOf: [{ minimum: 1 }, { maximum: 2 }] }, 3, 2, '$: is 2 of 2 alternatives'],
  ];

  it.each(table)('%s', (_name, schema, fits, fitsNot, why) => {
    expect(violations(schema, fits, open)).toEqual([]);
    expect(violations(schema, fitsNot, open)).toEqual([why]);
  });

  it('finds members that are not documented only when it shall', () => {
    const schema: Schema = { properties: { a: { type: 'string' } } };
    expect(violations(schema, { a: '', b: 1 }, open)).toEqual([]);
    expect(violations(schema, { a: '', b: 1 }, closed)).toEqual(['$.b: is not documented']);
  });

  it('refuses to judge by what is not there', () => {
    expect(() => violations({ $ref: '#/components/schemas/Nobody' }, 1, open)).toThrow('no schema');
    expect(() => violations({ format: 'colour' }, 'red', open)).toThrow('colour');
  });
});
