import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compareFolders } from './compare-folders.js';

// Is committed generated code what its generator makes today? The command gets an empty folder in place of {out}:
//   node dist/scripts/checks/generated-code/main.js libs/protocol/generated node scripts/generate.js {out}

/** Runs the generator into a temporary folder and compares; throws when the generator fails. */
async function staleFiles(committed: string, command: string, args: readonly string[]): Promise<readonly string[]> {
  const out = await mkdtemp(join(tmpdir(), 'netctl-generated-'));
  try {
    const place = (argument: string): string => argument.replaceAll('{out}', out);
    const child = spawn(command, args.map(place), { stdio: ['ignore', 'inherit', 'inherit'] });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${command} ended with ${String(code)}`);
    return await compareFolders(resolve(committed), out);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

const [committed, command, ...args] = process.argv.slice(2);
if (committed === undefined || command === undefined || !args.some((argument) => argument.includes('{out}'))) {
  console.error('usage: generated-code/main.js <committed folder> <command> … {out} …');
  process.exit(2);
}
const findings = await staleFiles(committed, command, args);
for (const finding of findings) console.error(`${committed}/${finding}; generate it anew and commit`);
if (findings.length === 0) console.log(`ok: ${committed} is what its generator makes`);
process.exitCode = findings.length === 0 ? 0 : 1;
