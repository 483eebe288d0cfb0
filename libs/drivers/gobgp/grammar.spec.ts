import { parseCidr } from '#domain';
import { describe, expect, it } from 'vitest';
import { attributesOf, wirePath } from './compile.js';
import { checkPath, checkSet, checkSetName } from './grammar.js';
import { gobgpSettings } from './settings.js';
import { wire } from './wire.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';
const unsupported = expect.objectContaining({ code: 'unsupported' });

function set(name: string, ...members: (readonly [string, number, number])[]): wire.DefinedSet {
  const prefixes = members.map(([ipPrefix, maskLengthMin, maskLengthMax]) => ({
    ipPrefix,
    maskLengthMin,
    maskLengthMax,
  }));
  return wire.DefinedSet.create({ definedType: wire.DefinedType.PREFIX, name, prefixes });
}

describe('checkSet', () => {
  it.each([
    [set(`${NAME}-v4`)],
    [set(`${NAME}-v4`, ['10.0.0.1/32', 32, 32], ['10.0.1.0/24', 24, 32], ['10.0.2.0/24', 24, 24])],
    [set(`${NAME}-v6`, ['2001:db8::/64', 64, 128], ['::ffff:10.1.0.5/128', 128, 128])],
  ])('knows %j', (known) => expect(checkSet(known)).toBe(known));

  it.each([
    ['another name', set('OPERATOR-v4')],
    ['a name without a family', set(NAME)],
    ['a name with more', set(`${NAME}-v4\n`)],
    ['the other family', set(`${NAME}-v6`, ['10.0.0.1/32', 32, 32])],
    ['host bits', set(`${NAME}-v4`, ['10.0.0.1/24', 24, 32])],
    ['an unusual spelling', set(`${NAME}-v6`, ['2001:DB8::/64', 64, 128])],
    ['no prefix', set(`${NAME}-v4`, ['10.0.0.0/33', 33, 33])],
    ['a shorter length', set(`${NAME}-v4`, ['10.0.0.0/24', 8, 32])],
    ['a range that ends elsewhere', set(`${NAME}-v4`, ['10.0.0.0/24', 24, 30])],
  ])('does not know %s', (_, strange) => expect(() => checkSet(strange)).toThrow(unsupported));
});

describe('checkSetName', () => {
  it('takes names of our sets and no others', () => {
    expect(checkSetName(`${NAME}-v6`)).toBe(`${NAME}-v6`);
    for (const name of [NAME, 'OPERATOR-v4', `${NAME}-v5`, '']) expect(() => checkSetName(name)).toThrow(unsupported);
  });
});

describe('checkPath', () => {
  const attributes = attributesOf(gobgpSettings.parse({}), 4);
  const path = (prefix: string, prefixLen: number, identifier = 7): wire.Path => {
    const made = wirePath(parseCidr('10.0.0.1/32')!, identifier, attributes, false);
    const value = wire.IPAddressPrefix.encode({ prefix, prefixLen }).finish();
    return Object.assign(made, { nlri: { typeUrl: made.nlri!.typeUrl!, value } });
  };

  it('knows canonical prefixes', () => {
    for (const known of [path('10.0.0.1', 32), path('10.0.0.0', 24), path('2001:db8::', 64)]) {
      expect(checkPath(known)).toBe(known);
    }
  });

  it.each([
    // gobgpd 3.10 takes this one, and its own command-line tool crashes on it from then on.
    ['a length too long', path('10.0.0.0', 33)],
    ['host bits', path('10.0.0.1', 24)],
    ['an unusual spelling', path('2001:DB8::', 64)],
    ['no address', path('acme', 32)],
    ['nobody’s number', path('10.0.0.1', 32, 0)],
  ])('does not know %s', (_, strange) => expect(() => checkPath(strange)).toThrow(unsupported));
});
