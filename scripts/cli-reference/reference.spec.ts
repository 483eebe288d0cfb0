import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCommandLine, type CommandLine } from '../../apps/controller/src/command-line.js';
import { referencePage } from './reference.js';

const PAGE = join(import.meta.dirname, '../../docs/cli.md');

describe('docs/cli.md', () => {
  let commandLine: CommandLine;
  let committed: string;
  beforeAll(async () => {
    commandLine = await createCommandLine(() => true);
    committed = await readFile(PAGE, 'utf8');
  });
  afterAll(async () => commandLine.close());

  it('is what the commands say: npm run build, node dist/scripts/cli-reference/main.js docs/cli.md', () => {
    expect(referencePage(commandLine.program)).toBe(committed);
  });

  it('has every command, with an example that begins with it', () => {
    const paths = commandLine.program.commands.flatMap((command) =>
      command.commands.length === 0
        ? [`netctl ${command.name()}`]
        : command.commands.map((sub) => `netctl ${command.name()} ${sub.name()}`),
    );
    expect(paths).toContain('netctl token issue');
    for (const path of paths) expect(committed).toContain(`For example: \`${path}`);
  });
});
