import { describe, expect, it } from 'vitest';
import { customerApi } from '../document.js';
import type { OpenApiDocument } from '../document/types.js';
import { PAGE_CSS } from './css.js';
import { renderPage } from './html.js';

const VOID = new Set(['meta', 'link', 'input', '!doctype']);

/** Names of elements that are opened and not closed, or closed and not open. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z0-9!]+)(?:\s[^>]*)?>/gi)) {
    if (VOID.has(name!.toLowerCase())) continue;
    if (slash === '') open.push(name!);
    else if (open.pop() !== name) wrong.push(name!);
  }
  return [...wrong, ...open];
}

describe('the page to read and try the API', () => {
  const html = renderPage(customerApi);

  it('is well-formed', () => {
    expect(unbalanced(html)).toEqual([]);
  });

  it('shows every operation, with a form to try it, and every schema', () => {
    const operations = Object.values(customerApi.paths).flatMap((item) => Object.values(item));
    for (const { operationId, summary } of operations) {
      expect(html).toContain(`<article id="${operationId}">`);
      expect(html).toContain(summary);
    }
    expect(html.match(/<form class="try"/g)).toHaveLength(operations.length);
    for (const name of Object.keys(customerApi.components.schemas)) expect(html).toContain(`id="schema-${name}"`);
  });

  it('has only links that lead somewhere', () => {
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets) expect(html).toContain(`id="${target}"`);
  });

  it('shows whatever texts the document has as texts', () => {
    const hostile = '<img src=x onerror=alert(1)> & "quoted" `<i>`';
    const document: OpenApiDocument = {
      ...customerApi,
      info: { ...customerApi.info, title: hostile, description: hostile },
    };
    const page = renderPage(document);

    expect(page).not.toMatch(/<img|<i>/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; <code>&lt;i&gt;</code>');
    expect(unbalanced(page)).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    expect(html.match(/(?:src|href)="(?!#|\/api\/v1\/)[^"]*"/g)).toBeNull();
    expect(PAGE_CSS).not.toMatch(/url\(|@import/);
  });
});
