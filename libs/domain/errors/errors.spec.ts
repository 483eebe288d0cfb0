import { describe, expect, it } from 'vitest';
import { MalformedEntries } from './malformed-entries.js';
import { NetctlError } from './netctl-error.js';
import { UnusableCustomerName } from './unusable-customer-name.js';

describe('the errors of the domain', () => {
  it.each([
    [new UnusableCustomerName({ customerName: '!?' }), 'UnusableCustomerName', 'unusable_customer_name', 'invalid'],
    [new MalformedEntries({ reason: 'truncated', index: 3 }), 'MalformedEntries', 'malformed_entries', 'invalid'],
  ])('%s', (error, name, code, kind) => {
    expect(error).toBeInstanceOf(NetctlError);
    expect(error).toMatchObject({ name, code, kind });
  });

  it('do not put what a customer typed into their messages', () => {
    expect(new UnusableCustomerName({ customerName: 'секрет' }).message).not.toContain('секрет');
  });

  it('say which entry is malformed and how', () => {
    expect(new MalformedEntries({ reason: 'host bits set', index: 3 }).message).toBe(
      'Entry 3 of the packed list is malformed: host bits set.',
    );
  });
});
