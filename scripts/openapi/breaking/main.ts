import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { OpenApiDocument } from '../../../apps/controller/src/openapi/document/types.js';
import { breakingChanges } from './compare.js';

// Do customers' programs go on working? Compares with the previous commit's file:
//   node dist/scripts/openapi/breaking/main.js docs/openapi/customer-v1.json [commit]

/** A fresh or shallow clone has no previous commit, an exported tree no history at all. */
function committed(commit: string, file: string): string | undefined {
  try {
    return execFileSync('git', ['show', `${commit}:${file}`], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

const [file, commit = 'HEAD~1'] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: openapi/breaking/main.js <file> [commit]');
  process.exit(2);
}
const before = committed(commit, file);
if (before === undefined) {
  console.log(`no ${file} in ${commit} to compare with`);
} else {
  const after = JSON.parse(await readFile(file, 'utf8')) as OpenApiDocument;
  const findings = breakingChanges(JSON.parse(before) as OpenApiDocument, after);
  for (const finding of findings) console.error(`breaks customers' programs: ${finding}`);
  if (findings.length === 0) console.log(`ok: whoever programmed against ${file} of ${commit} is not broken`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
