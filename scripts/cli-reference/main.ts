import { writeFile } from 'node:fs/promises';
import { createCommandLine } from '../../apps/controller/src/command-line.js';
import { referencePage } from './reference.js';

// Writes the reference of netctl: node dist/scripts/cli-reference/main.js docs/cli.md

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: cli-reference/main.js <file>');
  process.exit(2);
}
const commandLine = await createCommandLine(() => true);
await writeFile(file, referencePage(commandLine.program));
await commandLine.close();
