import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFiles } from './project-files.js';

const GLOSSARY = 'docs/glossary.md';

/** One item of the glossary: - **term** (`name in the code`): meaning. */
interface Term {
  readonly line: number;
  readonly term: string;
  readonly names: readonly string[];
}

/**
 * The glossary speaks of this code: every name it gives for a term occurs in a source, no term stands there twice, and
 * the terms are in order.
 */
export async function glossary(root: string): Promise<readonly string[]> {
  const terms = termsOf(await readFile(join(root, GLOSSARY), 'utf8'));
  if (terms.length === 0) return [`${GLOSSARY}: no terms found`];
  return [...disorder(terms), ...unknownNames(terms, await wordsOfSources(root))];
}

const ITEM = /^- \*\*(.+?)\*\*(?: \((`[^)]+`)\))?: /;

function termsOf(markdown: string): readonly Term[] {
  return markdown.split('\n').flatMap((text, index) => {
    const [, term, code = ''] = ITEM.exec(text) ?? [];
    const names = code.split('`').filter((_, position) => position % 2 === 1);
    return term === undefined ? [] : [{ line: index + 1, term, names }];
  });
}

function disorder(terms: readonly Term[]): readonly string[] {
  return terms.slice(1).flatMap(({ line, term }, index) => {
    const before = terms[index]?.term ?? '';
    return before.localeCompare(term, 'en') < 0 ? [] : [`${GLOSSARY}:${line}: "${term}" belongs before "${before}"`];
  });
}

function unknownNames(terms: readonly Term[], words: ReadonlySet<string>): readonly string[] {
  return terms.flatMap(({ line, term, names }) =>
    names
      .filter((name) => !words.has(name))
      .map((name) => `${GLOSSARY}:${line}: "${term}" is not called \`${name}\` anywhere in the code`),
  );
}

async function wordsOfSources(root: string): Promise<ReadonlySet<string>> {
  const sources = [...(await projectFiles(root, '.ts')), ...(await projectFiles(root, '.proto'))];
  const texts = await Promise.all(sources.map((path) => readFile(join(root, path), 'utf8')));
  return new Set(texts.flatMap((text) => text.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []));
}
