import { readFileSync } from 'node:fs';
import { formatCidr, parseCidr } from '#domain';
import { describe, expect, it } from 'vitest';
import type { FrrFamily } from './lines.js';
import { lineText, observedList, parseDelayTimer, parseFamily, parseVersion } from './parse.js';

const NAME = 'NetCTL-ACME-CORP-BLACKHOLE';

describe('parseFamily', () => {
  it('reads what bgpd of 8.4.4 says', () => {
    expect(texts(parseFamily(golden('frr-8.4.4-bgpd-ipv4.json'), NAME, 4))).toEqual([
      'seq 5 permit 10.0.0.1/32',
      'seq 10 permit 10.0.1.0/24 le 32',
      'seq 12 deny 10.9.0.0/16 ge 20 le 24',
      'seq 15 permit 10.0.2.0/24',
      'seq 4294967295 deny 0.0.0.0/0 le 32',
      'description do not touch',
    ]);
  });

  it('reads what zebra of 8.4.4 says, in its own spelling of IPv6', () => {
    expect(texts(parseFamily(golden('frr-8.4.4-zebra-ipv6.json'), NAME, 6))).toEqual([
      'seq 5 permit ::ffff:10.1.0.5/128',
      'seq 10 permit 2001:db8:1::/64 le 128',
      'seq 4294967295 deny ::/0 le 128',
    ]);
  });

  it('reads a list without lines as present: it permits everything', () => {
    const family = parseFamily(golden('frr-8.4.4-bgpd-empty.json'), 'NetCTL-EMPTY-BLACKHOLE', 4);
    expect(family).toEqual({ state: 'present', lines: [], description: 'x' });
  });

  it('reads the unwrapped answer of 10.x', () => {
    expect(texts(parseFamily(golden('frr-10-by-hand-ipv4.json'), NAME, 4))).toEqual([
      'seq 5 permit 10.0.0.1/32',
      'seq 10 permit 10.0.1.0/24 le 32',
      'seq 4294967295 deny 0.0.0.0/0 le 32',
    ]);
  });

  it.each(['', '\n', '{}', '{"BGP":{}}', '{"BGP":{"OTHER":{}}}'])('reads %j as absent', (text) => {
    expect(parseFamily(text, NAME, 4)).toEqual({ state: 'absent' });
  });

  it.each([
    ['an error message', '% [BGP] Unknown command: show ip prefix-list\n'],
    ['an array', '[]'],
    ['the other family', golden('frr-8.4.4-zebra-ipv6.json')],
    ['an unknown action', JSON.stringify({ [NAME]: { addressFamily: 'IPv4', entries: [entry({ type: 'allow' })] } })],
    [
      'a missing seq',
      JSON.stringify({ [NAME]: { addressFamily: 'IPv4', entries: [{ type: 'permit', prefix: 'x' }] } }),
    ],
    ['no prefix', JSON.stringify({ [NAME]: { addressFamily: 'IPv4', entries: [entry({ prefix: '10.0.0.1' })] } })],
    ['an IPv6 prefix', JSON.stringify({ [NAME]: { addressFamily: 'IPv4', entries: [entry({ prefix: '::/0' })] } })],
  ])('does not guess at %s', (_, text) => {
    expect(() => parseFamily(text, NAME, 4)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});

describe('observedList', () => {
  it('tells our lines from the others', () => {
    const v4 = parseFamily(golden('frr-8.4.4-bgpd-ipv4.json'), NAME, 4);
    expect(observedList({ name: NAME, v4, v6: { state: 'absent' } })).toEqual({
      name: NAME,
      v4: {
        state: 'present',
        entries: ['10.0.0.1/32', '10.0.1.0/24', '10.0.2.0/24'].map((text) => parseCidr(text)),
        denyAll: true,
        foreign: ['seq 12 deny 10.9.0.0/16 ge 20 le 24', 'description do not touch'],
      },
      v6: { state: 'absent' },
    });
  });

  it('takes no other last line for deny-all', () => {
    const denied = {
      seq: 4_294_967_295,
      action: 'deny',
      prefix: parseCidr('10.0.0.0/8')!,
      ge: undefined,
      le: 32,
    } as const;
    const v4: FrrFamily = { state: 'present', lines: [denied], description: undefined };
    expect(observedList({ name: NAME, v4, v6: { state: 'absent' } }).v4).toMatchObject({
      denyAll: false,
      foreign: ['seq 4294967295 deny 10.0.0.0/8 le 32'],
    });
  });
});

describe('parseVersion', () => {
  it.each([
    ['FRRouting 8.4.4 (r1) on Linux(6.1.0).\nCopyright 1996-2005 Kunihiro Ishiguro, et al.\n', '8.4.4', 8],
    ['FRRouting 10.3.4 (r1) on Linux(6.1.0).\n', '10.3.4', 10],
    ['FRRouting 9.1-dev (r1).\n', '9.1-dev', 9],
  ])('reads %j', (text, version, major) => expect(parseVersion(text)).toEqual({ version, major }));

  it('does not guess', () => {
    expect(() => parseVersion('% Unknown command')).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});

describe('parseDelayTimer', () => {
  it('is undefined where the operator has said nothing', () => {
    expect(parseDelayTimer('')).toBeUndefined();
    expect(parseDelayTimer('bgp route-map delay-timer 0\n')).toBe(0);
    expect(parseDelayTimer('bgp route-map delay-timer 600\n')).toBe(600);
  });
});

function texts(family: FrrFamily): string[] {
  if (family.state === 'absent') return ['absent'];
  expect(family.lines.every((line) => parseCidr(formatCidr(line.prefix)))).toBe(true);
  return [
    ...family.lines.map(lineText),
    ...(family.description === undefined ? [] : [`description ${family.description}`]),
  ];
}

function entry(changes: object): object {
  return { sequenceNumber: 5, type: 'permit', prefix: '10.0.0.1/32', ...changes };
}

function golden(name: string): string {
  return readFileSync(new URL(`testdata/${name}`, import.meta.url), 'utf8');
}
