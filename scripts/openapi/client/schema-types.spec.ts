import { describe, expect, it } from 'vitest';
import type { Schema } from '../../../apps/controller/src/openapi/document/types.js';
import { comment, typeOf } from './schema-types.js';

describe('typeOf', () => {
  const table: [schema: Schema, type: string][] = [
    [{ type: 'integer' }, 'number'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ type: 'string', anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] }, 'string'],
    [{ type: 'string', const: 'a "b"' }, '"a \\"b\\""'],
    [{ enum: [4, '6', null] }, '4 | "6" | null'],
    [{ $ref: '#/components/schemas/Subnet' }, 'Subnet'],
    [{ type: 'array', items: { $ref: '#/components/schemas/Subnet' } }, 'readonly Subnet[]'],
    [{ type: 'array', items: { enum: [1, 2] } }, 'readonly (1 | 2)[]'],
    [{ oneOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
    [
      { type: 'object', properties: { a: { type: 'string' }, 'b-c': { type: 'null' } }, required: ['a'] },
      '{\nreadonly a: string;\nreadonly "b-c"?: null;\n}',
    ],
    [{ type: 'object', additionalProperties: { type: 'string' } }, 'Readonly<Record<string, string>>'],
    [{}, 'unknown'],
  ];

  it.each(table)('%j', (schema, type) => {
    expect(typeOf(schema)).toBe(type);
  });

  it('says where the named types are', () => {
    expect(typeOf({ type: 'array', items: { $ref: '#/components/schemas/Subnet' } }, 'api.')).toBe(
      'readonly (api.Subnet)[]',
    );
  });
});

describe('comment', () => {
  it('never ends early', () => {
    expect(comment('a */ b')).toBe('/** a * / b */\n');
  });
});
