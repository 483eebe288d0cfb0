import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compareFolders } from './compare-folders.js';

// Is committed generated code what its generator makes today? Runs the npm script that generates it, with a temporary
// folder in place of the committed one: npm run check:generated, or
//   node dist/scripts/checks/generated-code/main.js <npm script> <committed folder>

/** The generator's command line as package.json has it, writing to `out` instead of `committed`. */
async function commandLine(script: string, committed: string, out: string): Promise<string> {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  const line = manifest.scripts[script];
  if (line?.includes(committed) !== true)
    throw new Error(`package.json: no script "${script}" that writes ${committed}`);
  return line.replaceAll(committed, out);
}

async function staleFiles(script: string, committed: string): Promise<readonly string[]> {
  const out = await mkdtemp(join(tmpdir(), 'netctl-generated-'));
  try {
    const child = spawn(await commandLine(script, committed, out), {
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`npm script "${script}" ended with ${String(code)}`);
    return await compareFolders(resolve(committed), out);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

const [script, committed] = process.argv.slice(2);
if (script === undefined || committed === undefined) {
  console.error('usage: generated-code/main.js <npm script> <committed folder>');
  process.exit(2);
}
const findings = await staleFiles(script, committed);
for (const finding of findings) console.error(`${committed}/${finding}: npm run ${script}, and commit`);
if (findings.length === 0) console.log(`ok: ${committed} is what its generator makes`);
process.exitCode = findings.length === 0 ? 0 : 1;
