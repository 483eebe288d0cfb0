import { describe, expect, it } from 'vitest';
import { anchorsOf, linksOf } from './markdown.js';

describe('linksOf', () => {
  it.each([
    ['inline', 'see [a](docs/a.md#b) and [c](c.md "title")', ['docs/a.md#b', 'c.md']],
    ['an image inside a link', '[![build](badge.svg)](ci.md)', ['ci.md']],
    ['a reference', '[a]: docs/a.md', ['docs/a.md']],
    ['not in a span', '`[a](b.md)` and [c](d.md)', ['d.md']],
    ['not in a fence', '```\n[a](b.md)\n```\n[c](d.md)', ['d.md']],
    ['a shorter fence does not close a longer one', '````\n```\n[a](b.md)\n````\n[c](d.md)', ['d.md']],
  ])('%s', (_name, markdown, targets) => {
    expect(linksOf(markdown).map(({ target }) => target)).toEqual(targets);
  });

  it('tells the line', () => {
    expect(linksOf('a\n```\nb\n```\n[c](d.md)')).toEqual([{ line: 5, target: 'd.md' }]);
  });
});

describe('anchorsOf', () => {
  it.each([
    ['punctuation goes, spaces become dashes', '## A & B: `c_d`, e', ['a--b-c_d-e']],
    ['a repeated heading is numbered', '# A\n## A', ['a', 'a-1']],
    ['a linked heading', '# [Keep](x.md) it', ['keep-it']],
    ['a comment in a shell block is no heading', '```\n# no\n```', []],
  ])('%s', (_name, markdown, anchors) => {
    expect([...anchorsOf(markdown)]).toEqual(anchors);
  });
});
