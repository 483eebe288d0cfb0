import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAddress } from '../testing/generators.js';
import { numberOf } from '../testing/oracle.js';
import { formatAddress, parseAddress } from './address.js';

describe('reading an address (A24)', () => {
  it.each([
    ['0.0.0.0', 4, 0n],
    ['10.1.0.5', 4, 0x0a010005n],
    ['255.255.255.255', 4, 0xffffffffn],
    ['::', 6, 0n],
    ['::1', 6, 1n],
    ['1::', 6, 1n << 112n],
    ['2001:DB8::A', 6, (0x20010db8n << 96n) + 10n],
    ['2001:0db8:0000:0000:0000:0000:0000:000a', 6, (0x20010db8n << 96n) + 10n],
    ['1:2:3:4:5:6:7:8', 6, 0x00010002000300040005000600070008n],
    ['1:2:3:4:5:6:7::', 6, 0x00010002000300040005000600070000n],
    ['::2:3:4:5:6:7:8', 6, 0x00000002000300040005000600070008n],
    ['1:2:3::5:6:7:8', 6, 0x00010002000300000005000600070008n],
    ['0:0:0:0:0:0:0:0', 6, 0n],
    ['::ffff:10.1.0.5', 6, 0xffff0a010005n],
    ['::10.1.0.5', 6, 0x0a010005n],
    ['64:ff9b::10.1.0.5', 6, (0x0064ff9bn << 96n) + 0x0a010005n],
    ['1:2:3:4:5:6:10.1.0.5', 6, 0x0001000200030004000500060a010005n],
    ['1::6:10.1.0.5', 6, (1n << 112n) + (6n << 32n) + 0x0a010005n],
  ] as const)('takes %s', (text, family, number) => {
    const address = parseAddress(text);
    expect(address?.family).toBe(family);
    expect(address && numberOf(address)).toBe(number);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'localhost'],
    ['two parts', '127.1'],
    ['three parts', '10.1.5'],
    ['one number', '2130706433'],
    ['five parts', '1.2.3.4.5'],
    ['a trailing dot', '1.2.3.4.'],
    ['a leading dot', '.1.2.3.4'],
    ['an empty octet', '1..3.4'],
    ['an octet over 255', '1.2.3.256'],
    ['a leading zero', '10.01.0.5'],
    ['octal', '010.1.0.5'],
    ['two zeros', '10.00.0.5'],
    ['hexadecimal', '0x0a.1.0.5'],
    ['one hexadecimal number', '0x7f000001'],
    ['a sign', '+1.2.3.4'],
    ['a minus', '-1.2.3.4'],
    ['an exponent', '1e1.2.3.4'],
    ['white space before', ' 1.2.3.4'],
    ['white space after', '1.2.3.4 '],
    ['a newline after', '1.2.3.4\n'],
    ['a NUL after', '1.2.3.4\0'],
    ['other digits', '١.2.3.4'],
    ['a port', '1.2.3.4:80'],
    ['a length', '1.2.3.4/32'],
    ['a single colon', ':'],
    ['three colons', ':::'],
    ['four colons', '::::'],
    ['a leading colon', ':1:2:3:4:5:6:7'],
    ['a trailing colon', '1:2:3:4:5:6:7:'],
    ['two gaps', '1::2::3'],
    ['a gap of three colons', '1:::2'],
    ['seven groups', '1:2:3:4:5:6:7'],
    ['nine groups', '1:2:3:4:5:6:7:8:9'],
    ['a gap for no group', '1:2:3:4::5:6:7:8'],
    ['a gap after eight groups', '1:2:3:4:5:6:7:8::'],
    ['a group of five digits', '::12345'],
    ['a padded group of five digits', '::00001'],
    ['no hexadecimal', 'g::'],
    ['0x in a group', '::0x1'],
    ['a zone', 'fe80::1%eth0'],
    ['a numeric zone', 'fe80::1%1'],
    ['an empty zone', 'fe80::1%'],
    ['brackets', '[::1]'],
    ['IPv6 white space before', ' ::1'],
    ['an IPv6 newline after', '::1\n'],
    ['an octal quad', '::ffff:010.1.0.5'],
    ['a hexadecimal quad', '::ffff:0xa.1.0.5'],
    ['a short quad', '::ffff:10.1'],
    ['a quad with a trailing dot', '::ffff:10.1.0.5.'],
    ['a quad in the middle', '1:2:3:4:5:10.1.0.5:8'],
    ['a quad before the gap', '10.1.0.5::'],
    ['a quad alone before a group', '10.1.0.5:1::'],
    ['two quads', '::10.1.0.5:10.1.0.5'],
    ['a quad as the eighth group', '1:2:3:4:5:6:7:10.1.0.5'],
    ['a gap for no group before a quad', '1:2:3:4:5:6::10.1.0.5'],
    ['a very long text', '1'.repeat(1_000_000)],
    ['very many groups', '1:'.repeat(500_000)],
  ])('refuses %s', (_, text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it('gives back every printed address', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  it('takes the same IPv6 spellings for the same addresses as URLs do', () => {
    const spelling = fc
      .array(fc.constantFrom(':', ':', '::', '0', '0', 'f', 'A0', '00', '1234', '1.2.3.4', '.', '255'), {
        maxLength: 17,
      })
      .map((parts) => parts.join(''));
    const eightGroups = fc
      .array(fc.constantFrom('0', '00', '0', 'f', 'A0', '1234', ''), { minLength: 6, maxLength: 9 })
      .map((groups) => groups.join(':'));
    fc.assert(
      fc.property(fc.oneof(spelling, eightGroups), (spelt) => {
        const text = spelt.includes(':') ? spelt : `::${spelt}`;
        const address = parseAddress(text);
        expect(address && hostOf(formatAddress(address))).toBe(hostOf(text));
      }),
      { numRuns: 1000 },
    );
  });
});

/** What the URL standard, whose IPv6 parser is as strict as ours, makes of an address; undefined when it refuses it. */
function hostOf(text: string): string | undefined {
  return URL.canParse(`http://[${text}]/`) ? new URL(`http://[${text}]/`).hostname : undefined;
}
