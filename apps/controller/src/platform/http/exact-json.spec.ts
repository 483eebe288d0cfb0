import { expect, it } from 'vitest';
import { exactJson } from './exact-json.js';

it('A28 writes integers exactly, however large', () => {
  expect(exactJson({ changed: 2n ** 128n, small: 3n, negative: -1n, none: 0n })).toBe(
    '{"changed":340282366920938463463374607431768211456,"small":3,"negative":-1,"none":0}',
  );
});

it.each([
  { a: 1, b: 'text "quoted" \u2028', c: null, d: [true, false, { e: [] }], f: {} },
  [],
  [1, [2, [3]]],
  'text',
  null,
  { at: new Date(0) },
  { left: undefined, kept: 1 },
])('writes everything else as JSON.stringify does: %j', (value) => {
  expect(exactJson(value)).toBe(JSON.stringify(value));
});
