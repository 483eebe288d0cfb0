import { expect, it } from 'vitest';
import { FieldErrors, InvalidFields } from './field-errors.js';

function errorOf(...messages: [field: string, message: string][]): InvalidFields | undefined {
  const errors = new FieldErrors();
  for (const [field, message] of messages) errors.add(field, message);
  try {
    errors.throwIfAny();
    return undefined;
  } catch (error) {
    return error as InvalidFields;
  }
}

it('throws nothing when nothing was added', () => {
  expect(errorOf()).toBeUndefined();
});

it.each<[[string, string][], string]>([
  [[['ip', 'A.']], 'A.'],
  [
    [
      ['ip', 'A.'],
      ['synchronous', 'B.'],
    ],
    'A. (and 1 more error)',
  ],
  [
    [
      ['ips', 'A.'],
      ['range', 'B.'],
      ['ips', 'C.'],
    ],
    'A. (and 2 more errors)',
  ],
])('A1 %j is summed up as %s', (messages, expected) => {
  expect(errorOf(...messages)?.message).toBe(expected);
});

it('A1 keeps the messages of a field together and the fields in the order in which they came', () => {
  const error = errorOf(['ips', 'A.'], ['range', 'B.'], ['ips', 'C.']);
  expect(JSON.stringify(error?.errors)).toBe('{"ips":["A.","C."],"range":["B."]}');
});
