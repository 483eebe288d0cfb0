import { type Cidr, formatCidr, parseCidr } from '#domain';
import { describe, expect, it } from 'vitest';
import { attributesOf, wirePath } from './compile.js';
import { memberText } from './difference.js';
import { parseDestination, parseSet } from './parse.js';
import { gobgpSettings } from './settings.js';
import { wire } from './wire.js';

const settings = gobgpSettings.parse({});

describe('parseSet', () => {
  it('reads members as gobgpd prints them, in capitals and with 0 left out', () => {
    const prefixes = [
      { ipPrefix: '::FFFF:10.1.0.5/128', maskLengthMin: 128, maskLengthMax: 128 },
      { ipPrefix: '0.0.0.0/0', maskLengthMax: 32 },
      { ipPrefix: '10.0.0.1/32', maskLengthMin: 32, maskLengthMax: 32 },
    ];
    expect(parseSet({ prefixes }).map(memberText)).toEqual([
      '::ffff:10.1.0.5/128 128..128',
      '0.0.0.0/0 0..32',
      '10.0.0.1/32 32..32',
    ]);
    expect(parseSet({})).toEqual([]);
  });

  it('does not guess at what is no prefix', () => {
    expect(() => parseSet({ prefixes: [{ ipPrefix: '<nil>/33' }] })).toThrow(
      expect.objectContaining({ code: 'unsupported' }),
    );
  });
});

describe('parseDestination', () => {
  it('finds our own path again, as it was made', () => {
    for (const text of ['10.0.0.1/32', '2001:db8::1/128']) {
      const attributes = attributesOf(settings, cidr(text).network.family);
      const path = { ...wirePath(cidr(text), 7, attributes, false), neighborIp: '<nil>' };
      expect(parseDestination({ prefix: text, paths: [path] })).toEqual([
        { prefix: cidr(text), number: 7, attributes },
      ]);
    }
  });

  it('takes no notice of what neighbours announce, nor of paths without a number', () => {
    const path = wirePath(cidr('10.0.0.1/32'), 7, attributesOf(settings, 4), false);
    const paths = [
      { ...path, neighborIp: '192.0.2.2' },
      { ...path, neighborIp: '<nil>', identifier: 0 },
    ];
    expect(parseDestination({ prefix: '10.0.0.1/32', paths })).toEqual([]);
    // Nor does it look at what such a destination is.
    expect(parseDestination({ prefix: '<nil>/33', paths })).toEqual([]);
  });

  it('knows a path that says less or more than ours from one of ours', () => {
    const path = wirePath(cidr('10.0.0.1/32'), 7, attributesOf(settings, 4), false);
    const med = { typeUrl: 'type.googleapis.com/apipb.MultiExitDiscAttribute', value: new Uint8Array([8, 1]) };
    for (const pattrs of [
      path.pattrs.slice(1),
      path.pattrs.slice(0, 2),
      [...path.pattrs, med],
      [path.pattrs[0]!, med],
    ]) {
      const [own] = parseDestination({ prefix: '10.0.0.1/32', paths: [{ ...path, pattrs, neighborIp: '<nil>' }] });
      expect(formatCidr(own!.prefix)).toBe('10.0.0.1/32');
      expect(own!.attributes).toBeUndefined();
    }
  });

  it('reads a path without communities, where settings ask for none', () => {
    const attributes = { ...attributesOf(settings, 4), communities: [] };
    const { pattrs, ...path } = wirePath(cidr('10.0.0.1/32'), 7, attributes, false);
    const sent = pattrs.filter(({ typeUrl }) => !typeUrl!.endsWith('CommunitiesAttribute'));
    const received = { ...path, pattrs: sent, neighborIp: '<nil>' };
    expect(parseDestination({ prefix: '10.0.0.1/32', paths: [received] })[0]!.attributes).toEqual(attributes);
    expect(wire.Path.encode(wire.Path.create(received)).finish().length).toBeGreaterThan(0);
  });
});

function cidr(text: string): Cidr {
  return parseCidr(text)!;
}
