import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCidr, prefixList } from '#domain';
import { expect, it } from 'vitest';
import { describeDriver } from '../conformance/describe-driver.js';
import type { HandEdit, RouterUnderTest } from '../conformance/router-under-test.js';
import { fileDriver } from './driver.js';
import { formatList } from './format.js';

describeDriver('file', startDirectory, { restarts: false });

it('writes a text that people can read', () => {
  const entries = ['10.0.0.1/32', '10.0.1.0/24', '2001:db8::/64'].map((text) => parseCidr(text)!);
  expect(formatList({ list: prefixList('NetCTL-ACME-BLACKHOLE', entries), entryMatch: 'orlonger' })).toBe(
    `# NetCTL-ACME-BLACKHOLE: 3 entries. Written by the NetCTL agent; edits are undone.
ipv4 permit 10.0.0.1/32 or longer
ipv4 permit 10.0.1.0/24 or longer
ipv4 deny any
ipv6 permit 2001:db8::/64 or longer
ipv6 deny any
`,
  );
});

function startDirectory(): Promise<RouterUnderTest> {
  const directory = mkdtempSync(join(tmpdir(), 'netctl-lists-'));
  const edit = (what: string, change: (text: string) => string): HandEdit => ({
    what,
    make: (name) => {
      const path = join(directory, `${name}.list`);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    },
  });
  return Promise.resolve({
    connect: () => fileDriver({ directory, maxEntries: 2_000 }),
    everything: () =>
      readdirSync(directory)
        .sort()
        .map((name) => `${name} ${statSync(join(directory, name)).ino} ${readFileSync(join(directory, name), 'utf8')}`)
        .join(''),
    addForeignList: () => writeFileSync(join(directory, 'OPERATOR.list'), 'mine'),
    handEdits: [
      edit('an entry is added', (text) => `ipv4 permit 10.99.0.1/32\n${text}`),
      edit('an entry is taken out', (text) => text.replace(/^ipv6 permit .*\n/m, '')),
      edit('deny-all is taken out', (text) => text.replace('ipv4 deny any\n', '')),
      edit('it is emptied', () => ''),
      { what: 'it is deleted', make: (name) => rmSync(join(directory, `${name}.list`)) },
    ],
    kill: () => Promise.resolve(rmSync(directory, { recursive: true })),
    restart: () => Promise.resolve(void mkdirSync(directory, { recursive: true })),
    stop: () => Promise.resolve(rmSync(directory, { recursive: true, force: true })),
  });
}
