import { describe, expect, it } from 'vitest';
import { checkLines, checkName, isAllowedLine } from './grammar.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';

describe('isAllowedLine', () => {
  it.each([
    'configure terminal',
    'XFRR_end_configuration',
    'bgp route-map delay-timer 600',
    `show ipv6 prefix-list ${NAME} json`,
    `ip prefix-list ${NAME} seq 4294967295 deny any`,
    `ip prefix-list ${NAME} seq 5 permit 10.0.0.1/32`,
    `ip prefix-list ${NAME} seq 5 permit 10.0.1.0/24 le 32`,
    `ipv6 prefix-list ${NAME} seq 5 permit 2001:db8::/64 le 128`,
    `ipv6 prefix-list ${NAME} seq 5 permit ::ffff:10.1.0.5/128`,
    `no ip prefix-list ${NAME}`,
    `no ip prefix-list ${NAME} seq 4294967290`,
    `no ipv6 prefix-list ${NAME} description`,
  ])('knows %j', (line) => {
    expect(isAllowedLine(line)).toBe(true);
    expect(checkLines([line])).toEqual([line]);
  });

  it.each([
    ['another command', 'no router bgp 65001'],
    ['a second command', `no ip prefix-list ${NAME}\nno router bgp 65001`],
    ['a line feed at the end', `no ip prefix-list ${NAME}\n`],
    ['a NUL', `no ip prefix-list ${NAME}\0`],
    ["somebody else's list", 'no ip prefix-list OPERATOR-LIST'],
    ['a longer name', `no ip prefix-list NetCTL-${'A'.repeat(60)}-BLACKHOLE`],
    ['a format string', 'no ip prefix-list NetCTL-%n-BLACKHOLE'],
    ['an apostrophe', "no ip prefix-list NetCTL-'-BLACKHOLE"],
    ['a description', `ip prefix-list ${NAME} description x`],
    ['a whole number above 32 bits', `no ip prefix-list ${NAME} seq 4294967296`],
    ['seq 0', `no ip prefix-list ${NAME} seq 0`],
    ['permit any', `ip prefix-list ${NAME} seq 5 permit any`],
    ['permit at the place of the last line', `ip prefix-list ${NAME} seq 4294967295 permit 10.0.0.1/32`],
    ['deny of an entry', `ip prefix-list ${NAME} seq 5 deny 10.0.0.1/32`],
    ['no seq', `ip prefix-list ${NAME} permit 10.0.0.1/32`],
    ['host bits', `ip prefix-list ${NAME} seq 5 permit 10.0.0.1/24`],
    ['no prefix length', `ip prefix-list ${NAME} seq 5 permit 10.0.0.1`],
    ['a length too long', `ip prefix-list ${NAME} seq 5 permit 10.0.0.0/33`],
    ['an unusual spelling', `ipv6 prefix-list ${NAME} seq 5 permit 2001:0db8::/64`],
    ['IPv6 as IPv4', `ip prefix-list ${NAME} seq 5 permit 2001:db8::/64`],
    ['IPv4 as IPv6', `ipv6 prefix-list ${NAME} seq 5 permit 10.0.0.0/24`],
    ['le of the other family', `ip prefix-list ${NAME} seq 5 permit 10.0.0.0/24 le 128`],
    ['le that says nothing', `ip prefix-list ${NAME} seq 5 permit 10.0.0.1/32 le 32`],
    ['another le', `ip prefix-list ${NAME} seq 5 permit 10.0.0.0/24 le 30`],
    ['ge', `ip prefix-list ${NAME} seq 5 permit 10.0.0.0/24 ge 30`],
    ['something behind it', `ip prefix-list ${NAME} seq 5 permit 10.0.0.0/24 le 32 | include x`],
    ['a delay of four digits', 'bgp route-map delay-timer 6000'],
  ])('does not know %s', (_, line) => {
    expect(isAllowedLine(line)).toBe(false);
    expect(() => checkLines(['end', line])).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});

describe('checkName', () => {
  it('takes names of our lists and no others', () => {
    expect(() => checkName(NAME)).not.toThrow();
    expect(() => checkName('OPERATOR-LIST')).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});
