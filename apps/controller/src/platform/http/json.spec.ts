import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJsonObject } from './json.js';
import { UnreadableBody } from './unreadable-body.js';

const parse = (text: string): unknown => parseJsonObject(Buffer.from(text));

it('A4 any object that is not nested too deeply is read as JSON.parse reads it', () => {
  const values = fc.dictionary(
    fc.string(),
    fc.jsonValue({ maxDepth: 8 }).filter((value) => !JSON.stringify(value).includes('\\u0000')),
  );
  fc.assert(
    fc.property(
      values.filter((value) => !JSON.stringify(value).includes('\\u0000')),
      (value) => {
        const text = JSON.stringify(value);
        expect(parse(text)).toEqual(JSON.parse(text));
      },
    ),
  );
});

it('A4 whatever the bytes are, the answer is an object or UnreadableBody', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), fc.string().map(Buffer.from), fc.json().map(Buffer.from)), (bytes) => {
      try {
        expect(parseJsonObject(bytes)).toBeTypeOf('object');
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableBody);
      }
    }),
    { numRuns: 500 },
  );
});

it('A4 no body is an empty object', () => {
  expect(parseJsonObject(undefined)).toEqual({});
  expect(parseJsonObject(new Uint8Array())).toEqual({});
});

it.each([
  ['{"a":"\\\\u0000"}', { a: '\\u0000' }],
  ['{"a":"\\\\\\\\u0000"}', { a: '\\\\u0000' }],
  [`{"a":"${'['.repeat(100)}"}`, { a: '['.repeat(100) }],
  ['{"a":"\\"[[[[[[[[[[[[[[[[["}', { a: '"[[[[[[[[[[[[[[[[[' }],
  ['\uFEFF{"a":1}', { a: 1 }],
])('A4 %s is read', (text, expected) => {
  expect(parse(text)).toEqual(expected);
});

it.each(['{"a":"\\u0000"}', '{"a":"\\\\\\u0000"}', '{"\\u0000":1}', '{"a":"\0"}'])(
  'A4 a NUL in %j is refused',
  (text) => {
    expect(() => parse(text)).toThrow('NUL');
  },
);

it('A4 a member called __proto__ changes no prototype', () => {
  const body = parseJsonObject(Buffer.from('{"__proto__":{"ip":"10.1.0.5"}}'));
  expect(body['ip']).toBeUndefined();
  expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
});
