import { Injectable, type Type } from '@nestjs/common';
import { Command, CommandRunner } from 'nest-commander';
import { Installation } from './installation.js';
import type { ParsedCommand } from './parsed-command.js';
import { Terminal } from './terminal.js';

/** A command that does something. Its class needs a name that no other command has: options are found by it. */
@Injectable()
export abstract class NetctlCommand extends CommandRunner {
  /** A line that works in an installation, for the help text. */
  protected abstract readonly example: string;

  constructor(
    protected readonly installation: Installation,
    protected readonly terminal: Terminal,
  ) {
    super();
  }

  override setCommand(command: ParsedCommand): this {
    command.exitOverride(rethrow).allowExcessArguments(false).addHelpText('after', `\nExample:\n  ${this.example}`);
    return super.setCommand(command);
  }
}

/** A command that only has others below it: `netctl region`. Without one of them it shows its help. */
export function commandGroup(
  name: string,
  description: string,
  subCommands: Type<CommandRunner>[],
): Type<CommandRunner> {
  @Command({ name, description, subCommands })
  class CommandGroup extends CommandRunner {
    override setCommand(command: ParsedCommand): this {
      command.exitOverride(rethrow).usage('<command>');
      return super.setCommand(command);
    }

    async run([unknown]: string[]): Promise<void> {
      if (unknown === undefined) return this.command.help({ error: true });
      const known = this.command.commands.map((command) => command.name()).join(', ');
      return this.command.error(`error: '${name}' has no command '${unknown}', but: ${known}`);
    }
  }
  return CommandGroup;
}

/** Nothing ends the process in the middle: what is open has to be closed first. */
function rethrow(error: Error): never {
  throw error;
}
