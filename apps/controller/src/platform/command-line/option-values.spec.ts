import { describe, expect, it } from 'vitest';
import { moment, oneOf, wholeNumber } from './option-values.js';

describe('wholeNumber', () => {
  it('reads what is in the bounds', () => {
    expect([wholeNumber('--limit', '1', 1, 500), wholeNumber('--limit', '500', 1, 500)]).toEqual([1, 500]);
  });

  it.each(['0', '501', '-1', '1.5', '1e2', '', ' 7', 'many', '0x10'])('refuses %j', (text) => {
    expect(() => wholeNumber('--limit', text, 1, 500)).toThrow(
      'The option --limit must be a whole number from 1 to 500.',
    );
  });
});

describe('oneOf', () => {
  it('names the choices', () => {
    expect(oneOf('--host-range', 'all', ['hosts', 'all'])).toBe('all');
    expect(() => oneOf('--host-range', 'some', ['hosts', 'all'])).toThrow(
      'The option --host-range must be one of hosts, all.',
    );
  });
});

describe('moment', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it.each([
    ['2027-01-31', '2027-01-31T00:00:00.000Z'],
    ['2027-01-31T12:30:00Z', '2027-01-31T12:30:00.000Z'],
    ['2027-01-31T12:30+02:00', '2027-01-31T10:30:00.000Z'],
    ['2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['90d', '2027-02-20T12:00:00.000Z'],
  ])('reads %s', (text, at) => {
    expect(moment('--expires', text, now).toISOString()).toBe(at);
  });

  // Without a zone a time would mean another moment on another machine.
  it.each([
    '2027-02-30',
    '2027-13-01',
    '2027-01-31T25:00:00Z',
    '2027-01-31T12:30:00',
    'tomorrow',
    '90',
    '',
    '1/2/2027',
  ])('refuses %j', (text) => {
    expect(() => moment('--expires', text, now)).toThrow('The option --expires must be a date such as');
  });
});
