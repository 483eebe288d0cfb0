import { describe, expect, it } from 'vitest';
import { json, properties, table } from './table.js';

const at = new Date('2026-04-13T16:30:00.250Z');

describe('table', () => {
  it('has headings, columns as wide as their widest cell and no blanks at the ends of lines', () => {
    const rows = [
      { name: 'Zürich', list_name: 'NetCTL-A-BLACKHOLE', allow_synchronous: true, metros: ['A', 'B'], since: at },
      { name: 'B', list_name: 'x', allow_synchronous: false, metros: [], since: null },
    ];
    expect(table(rows)).toBe(
      [
        'NAME    LIST NAME           ALLOW SYNCHRONOUS  METROS  SINCE',
        'Zürich  NetCTL-A-BLACKHOLE  yes                A, B    2026-04-13T16:30:00+00:00',
        'B       x                   no                 -       -',
        '',
      ].join('\n'),
    );
  });

  it('lets nothing through that moves the cursor', () => {
    expect(table([{ error: 'a\u001b[2Jb\nc' }])).toBe('ERROR\na?[2Jb?c\n');
  });

  it('of nothing is nothing', () => {
    expect(table([])).toBe('');
  });
});

describe('properties', () => {
  it('puts the values below each other', () => {
    expect(properties({ name: 'Acme', rate_limit: 60, note: undefined })).toBe(
      ['name        Acme', 'rate limit  60', 'note        -', ''].join('\n'),
    );
  });
});

describe('json', () => {
  it('keeps types and writes times as the API does', () => {
    const row = { rate_limit: 60, allow_synchronous: false, since: at, until: null, metros: ['A'] };
    expect(JSON.parse(json(row))).toEqual({ ...row, since: '2026-04-13T16:30:00+00:00' });
  });

  it('is an array for a list, also for an empty one', () => {
    expect(JSON.parse(json([]))).toEqual([]);
  });
});
