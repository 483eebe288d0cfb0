import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { projectFiles } from './project-files.js';

const FOLDER = 'docs/adr/';
const SECTIONS = ['Context', 'Decision', 'Consequences', 'Enforced by'];
/** About a printed page. */
const MOST_WORDS = 500;

/** Architecture decision records are numbered without gaps, one page long, of one shape, and listed in their README. */
export async function decisionRecords(root: string): Promise<readonly string[]> {
  const all = (await projectFiles(root, '.md')).filter((path) => path.startsWith(FOLDER));
  const records = all.filter((path) => /^\d{4}-/.test(basename(path)));
  const list = await readFile(join(root, FOLDER, 'README.md'), 'utf8');
  const findings: string[] = [];
  for (const [index, path] of records.entries()) {
    const number = String(index + 1).padStart(4, '0');
    if (!basename(path).startsWith(number)) findings.push(`${path}: the next number is ${number}`);
    if (!list.includes(`(${basename(path)})`)) findings.push(`${path}: missing from ${FOLDER}README.md`);
    findings.push(...misshapen(path, await readFile(join(root, path), 'utf8')));
  }
  return findings;
}

function misshapen(path: string, text: string): readonly string[] {
  const sections = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  const findings = sections.join() === SECTIONS.join() ? [] : [`${path}: its sections must be ${SECTIONS.join(', ')}`];
  const words = text.split(/\s+/).length;
  return words <= MOST_WORDS ? findings : [...findings, `${path}: ${words} words are more than a page (${MOST_WORDS})`];
}
