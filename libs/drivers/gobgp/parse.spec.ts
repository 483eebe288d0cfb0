import { type Cidr, formatCidr, parseCidr } from '#domain';
import { describe, expect, it } from 'vitest';
import { attributesOf, wirePath } from './compile.js';
import { memberText } from './difference.js';
import { parseDestination, parseSet } from './parse.js';
import { gobgpSettings } from './settings.js';
import type { wire } from './wire.js';

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
      const path = ownPath(text);
      expect(parseDestination({ prefix: text, paths: [path] })).toEqual([
        { prefix: cidr(text), number: 7, attributes },
      ]);
    }
  });

  it('takes no notice of what neighbours announce, nor of paths without a number', () => {
    const paths = [ownPath('10.0.0.1/32', { neighborIp: '192.0.2.2' }), ownPath('10.0.0.1/32', { identifier: 0 })];
    expect(parseDestination({ prefix: '10.0.0.1/32', paths })).toEqual([]);
    // Nor does it look at what such a destination is.
    expect(parseDestination({ prefix: '<nil>/33', paths })).toEqual([]);
  });

  it('knows a path that says less or more than ours from one of ours', () => {
    const path = ownPath('10.0.0.1/32');
    const med = { typeUrl: 'type.googleapis.com/apipb.MultiExitDiscAttribute', value: new Uint8Array([8, 1]) };
    for (const pattrs of [
      path.pattrs.slice(1),
      path.pattrs.slice(0, 2),
      [...path.pattrs, med],
      [path.pattrs[0]!, med],
    ]) {
      const [own] = parseDestination({ prefix: '10.0.0.1/32', paths: [ownPath('10.0.0.1/32', { pattrs })] });
      expect(formatCidr(own!.prefix)).toBe('10.0.0.1/32');
      expect(own!.attributes).toBeUndefined();
    }
  });

  it('reads a path without communities, where settings ask for none', () => {
    const attributes = { ...attributesOf(settings, 4), communities: [] };
    const pattrs = ownPath('10.0.0.1/32').pattrs.filter(({ typeUrl }) => !typeUrl!.endsWith('CommunitiesAttribute'));
    const [own] = parseDestination({ prefix: '10.0.0.1/32', paths: [ownPath('10.0.0.1/32', { pattrs })] });
    expect(own!.attributes).toEqual(attributes);
  });
});

/** A path of ours as gobgpd tells it, but for the changes. */
function ownPath(text: string, changes: wire.Path.$Properties = {}): wire.Path {
  const prefix = cidr(text);
  const path = wirePath(prefix, 7, attributesOf(settings, prefix.network.family), false);
  return Object.assign(path, { neighborIp: '<nil>' }, changes);
}

function cidr(text: string): Cidr {
  return parseCidr(text)!;
}
