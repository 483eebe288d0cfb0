import 'reflect-metadata';
import { packageVersion } from '#runtime';
import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { CommandFactory, CommandRunnerService, type CommandRunner } from 'nest-commander';
import { COMMANDS, type CommandEntry } from './command-groups.js';
import { LocalInstallation } from './local-installation.js';
import { GlobalOptions } from './platform/command-line/global-options.js';
import { Installation } from './platform/command-line/installation.js';
import { commandGroup } from './platform/command-line/netctl-command.js';
import type { ParsedCommand } from './platform/command-line/parsed-command.js';
import { Terminal } from './platform/command-line/terminal.js';

/** `netctl` with the commands that were asked for. */
export interface CommandLine {
  /** As commander has it: names, options, help texts. */
  readonly program: ParsedCommand;
  /** Rejects with what failureOf() explains. */
  run(args: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** `isWanted` chooses the first words whose commands are loaded; the others are known by name. Errors of usage go to `complain`. */
export async function createCommandLine(
  isWanted: (word: string) => boolean,
  complain: (text: string) => void = (text) => void process.stderr.write(text),
): Promise<CommandLine> {
  const app = await CommandFactory.createWithoutRunning(await CommandLineModule.with(isWanted), {
    logger: false,
    abortOnError: false,
    cliName: 'netctl',
    version: packageVersion(),
    helpConfiguration: { showGlobalOptions: true },
    outputConfiguration: { writeErr: complain, outputError: (text, write) => write(oneLine(text)) },
    serviceErrorHandler: rethrow,
    errorHandler: rethrow,
  });
  return {
    program: app.get(GlobalOptions).program,
    run: async (args) => app.get(CommandRunnerService).run(['node', 'netctl', ...args]),
    close: async () => closeAll(app),
  };
}

@Module({})
class CommandLineModule {
  static async with(isWanted: (word: string) => boolean): Promise<DynamicModule> {
    const runners = await Promise.all(COMMANDS.map(async (entry) => runnersOf(entry, isWanted(entry.name))));
    return {
      module: CommandLineModule,
      providers: [
        GlobalOptions,
        Terminal,
        LocalInstallation,
        { provide: Installation, useExisting: LocalInstallation },
        ...runners.flat(),
      ],
    };
  }
}

async function runnersOf({ name, about, load, alone }: CommandEntry, wanted: boolean): Promise<Type<CommandRunner>[]> {
  const commands = wanted ? await load() : [];
  return wanted && alone ? commands : [commandGroup(name, about, commands), ...commands];
}

async function closeAll(app: INestApplicationContext): Promise<void> {
  await app.get(LocalInstallation).close();
  await app.close();
}

/** commander puts its suggestions on a line of their own. */
function oneLine(text: string): string {
  return `${text
    .replace(/^error: /, 'netctl: ')
    .trim()
    .replace(/\s*\n\s*/g, ' ')}\n`;
}

function rethrow(error: Error): never {
  throw error;
}
