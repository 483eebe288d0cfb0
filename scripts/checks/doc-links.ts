import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { anchorsOf, linksOf } from './markdown.js';
import { projectFiles } from './project-files.js';

/** Every relative link in a *.md leads to a file or folder of the project, and every anchor to a heading. */
export async function docLinks(root: string): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const document of await projectFiles(root, '.md')) {
    const text = await readFile(join(root, document), 'utf8');
    for (const { line, target } of linksOf(text)) {
      const wrong = await whatIsWrong(root, document, target);
      if (wrong !== undefined) findings.push(`${document}:${line}: ${target} ${wrong}`);
    }
  }
  return findings;
}

async function whatIsWrong(root: string, document: string, target: string): Promise<string | undefined> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined; // another site: not ours to check without a network
  if (target.startsWith('/')) return 'is absolute: write it relative to the document';
  const [path = '', anchor] = decodeURI(target).split('#');
  const file = path === '' ? document : join(dirname(document), path);
  if (file.startsWith('..')) return 'leads out of the project';
  const found = await stat(join(root, file)).catch(() => undefined);
  if (found === undefined) return 'does not exist';
  if (anchor === undefined || anchor === '' || !file.endsWith('.md')) return undefined;
  const anchors = anchorsOf(await readFile(join(root, file), 'utf8'));
  return anchors.has(anchor) ? undefined : 'has no such heading';
}
