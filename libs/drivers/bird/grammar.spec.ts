import { describe, expect, it } from 'vitest';
import { parseCidr, prefixList } from '#domain';
import { compileList } from './compile.js';
import { checkCommand, checkFile, isAllowedCommand, isAllowedFile } from './grammar.js';

const NAME = 'NetCTL-ACME-BLACKHOLE';

describe('isAllowedCommand', () => {
  it.each([
    'show status',
    'configure',
    'configure check',
    `configure check "/etc/bird/netctl/${NAME}.check"`,
    `eval '${NAME}-id'`,
    `eval '${NAME}-v4' = [ ]`,
    `eval '${NAME}-v4' = [10.0.0.1/32,10.0.1.0/24{24,32}]`,
    `eval '${NAME}-v6' = [2001:db8::/64{64,128},::ffff:10.1.0.5/128]`,
    `eval 10.0.0.1/32 ~ '${NAME}-v4' && 10.0.1.0/24 ~ '${NAME}-v4'`,
  ])('knows %j', (command) => {
    expect(isAllowedCommand(command)).toBe(true);
    expect(checkCommand(command)).toBe(command);
  });

  it.each([
    ['another command', 'down'],
    ['a second command', `eval '${NAME}-id'\ndown`],
    ['a line feed at the end', 'configure\n'],
    ['a file of somebody else', 'configure check "/etc/shadow"'],
    ['a file behind a quotation mark', `configure check "/etc/"/${NAME}.check"`],
    ["somebody else's constant", "eval 'OPERATOR-v4' = [ ]"],
    ['a name that ends early', `eval '${NAME}'-v4' = [ ]`],
    ['host bits', `eval '${NAME}-v4' = [10.0.0.1/24]`],
    ['a range of its own', `eval '${NAME}-v4' = [10.0.0.0/24{20,32}]`],
    ['a range that says nothing', `eval '${NAME}-v4' = [10.0.0.1/32{32,32}]`],
    ['the other family', `eval '${NAME}-v6' = [10.0.0.1/32]`],
    ['an unusual spelling', `eval '${NAME}-v6' = [2001:0db8::/64]`],
    ['no member', `eval '${NAME}-v4' = []`],
    ['something behind it', `eval 10.0.0.1/32 ~ '${NAME}-v4' && 1`],
  ])('does not know %s', (_, command) => {
    expect(isAllowedCommand(command)).toBe(false);
    expect(() => checkCommand(command)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});

describe('isAllowedFile', () => {
  const list = prefixList(
    NAME,
    ['10.0.0.1/32', '10.0.1.0/24', '2001:db8::/64'].map((text) => parseCidr(text)!),
  );
  const { text } = compileList({ list, entryMatch: 'orlonger' });

  it('knows what is compiled', () => {
    expect(isAllowedFile(NAME, text)).toBe(true);
    expect(checkFile(NAME, text)).toBe(text);
  });

  it.each<[string, (whole: string) => string]>([
    ['nothing', () => ''],
    ['another list', (whole) => whole.replaceAll('ACME', 'OTHER')],
    ['another name in one place', (whole) => whole.replace('ACME-BLACKHOLE-v6', 'OTHER-BLACKHOLE-v6')],
    ['a protocol', (whole) => `${whole}protocol static { ipv4; }\n`],
    ['a protocol in front', (whole) => `protocol static { ipv4; }\n${whole}`],
    ['a statement behind a member', (whole) => whole.replace('10.0.0.1/32,', '10.0.0.1/32,]; protocol')],
    ['a statement in the remark', (whole) => whole.replace('undone.', 'undone.\nprotocol')],
    ['a set without its end', (whole) => whole.replace('];', '')],
    ['a list without an id', (whole) => whole.replace(/define '[^']*-id'.*\n/, '')],
    ['an id with something behind it', (whole) => whole.replace(/";\n$/, '"; define X = 1;\n')],
    ['a comma too many', (whole) => whole.replace('{24,32}', '{24,32},')],
    ['a comma too few', (whole) => whole.replace('10.0.0.1/32,', '10.0.0.1/32')],
    ['a range of its own', (whole) => whole.replace('{24,32}', '{8,32}')],
    ['host bits', (whole) => whole.replace('10.0.1.0/24', '10.0.1.1/24')],
    ['IPv6 among IPv4', (whole) => whole.replace('10.0.0.1/32', '2001:db8::1/128')],
    ['no line feed at the end', (whole) => whole.trimEnd()],
  ])('does not know %s', (_, spoil) => {
    expect(isAllowedFile(NAME, spoil(text))).toBe(false);
    expect(() => checkFile(NAME, spoil(text))).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });
});
