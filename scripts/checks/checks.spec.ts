import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decisionRecords } from './decision-records.js';
import { docLinks } from './doc-links.js';
import { compareFolders } from './generated-code/compare-folders.js';
import { glossary } from './glossary.js';
import { machinePaths } from './machine-paths.js';

const RECORD = '# T\n## Context\n## Decision\n## Consequences\n## Enforced by\n';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'netctl-checks-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function files(texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

describe('docLinks', () => {
  it('accepts files, folders, anchors and other sites', async () => {
    await files({
      'README.md': '# Top\n[a](docs/a.md#a-b) [b](docs/) [c](#top) [d](https://example.com/x) [e](docs/a%20b.md)',
      'docs/a.md': '# A b\n[up](../README.md#top)',
      'docs/a b.md': '',
      'node_modules/x/README.md': '[gone](gone.md)',
    });
    expect(await docLinks(root)).toEqual([]);
  });

  it('finds what leads nowhere', async () => {
    await files({ 'a.md': '[a](b.md)\n[b](#c)\n[c](/a.md)\n[d](../../x.md)' });
    expect(await docLinks(root)).toEqual([
      'a.md:1: b.md does not exist',
      'a.md:2: #c has no such heading',
      'a.md:3: /a.md is absolute: write it relative to the document',
      'a.md:4: ../../x.md leads out of the project',
    ]);
  });
});

describe('machinePaths', () => {
  it('finds a path of the build machine, not a part of another path', async () => {
    const place = ['', 'work', 'x'].join('/');
    await files({ 'a.ts': `const fine = 'net${place}';\nconst bad = '${place}';`, 'dist/a.js': place });
    expect(await machinePaths(root)).toEqual(['a.ts:2: names a path of one machine']);
  });
});

describe('glossary', () => {
  it('accepts sorted terms whose names occur', async () => {
    await files({
      'docs/glossary.md': '- **claim** (`claimed_at`): a\n- **list**: b',
      'a.ts': 'x.claimed_at',
    });
    expect(await glossary(root)).toEqual([]);
  });

  it('finds disorder and names that the code does not know', async () => {
    await files({ 'docs/glossary.md': '- **list** (`known`, `gone`): b\n- **claim**: a', 'a.ts': 'known ongoing' });
    expect(await glossary(root)).toEqual([
      'docs/glossary.md:2: "claim" belongs before "list"',
      'docs/glossary.md:1: "list" is not called `gone` anywhere in the code',
    ]);
  });

  it('does not take a file without terms for a good one', async () => {
    await files({ 'docs/glossary.md': '# Glossary' });
    expect(await glossary(root)).toEqual(['docs/glossary.md: no terms found']);
  });
});

describe('decisionRecords', () => {
  it('accepts numbered, listed records of the right shape', async () => {
    await files({ 'docs/adr/README.md': '[1](0001-a.md)', 'docs/adr/0001-a.md': RECORD });
    expect(await decisionRecords(root)).toEqual([]);
  });

  it('finds gaps, missing entries and other shapes', async () => {
    await files({ 'docs/adr/README.md': '', 'docs/adr/0002-a.md': `## Context\n${'word '.repeat(600)}` });
    expect(await decisionRecords(root)).toEqual([
      'docs/adr/0002-a.md: the next number is 0001',
      'docs/adr/0002-a.md: missing from docs/adr/README.md',
      'docs/adr/0002-a.md: its sections must be Context, Decision, Consequences, Enforced by',
      'docs/adr/0002-a.md: 603 words are more than a page (500)',
    ]);
  });
});

describe('compareFolders', () => {
  it('names files that are stale, missing or left over', async () => {
    await files({ 'old/a/same': '1', 'new/a/same': '1', 'old/b': '1', 'new/b': '2', 'old/gone': '', 'new/more': '' });
    expect(await compareFolders(join(root, 'old'), join(root, 'new'))).toEqual([
      'b: is stale',
      'gone: is committed but no longer generated',
      'more: is generated but not committed',
    ]);
  });
});
