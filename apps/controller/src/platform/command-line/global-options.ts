import { Injectable } from '@nestjs/common';
import { InjectCommander } from 'nest-commander';
import type { ParsedCommand } from './parsed-command.js';

/** Options that every command has. */
@Injectable()
export class GlobalOptions {
  constructor(@InjectCommander() readonly program: ParsedCommand) {
    program
      .option('--config <file>', "the controller's configuration file; the environment goes before it")
      .option('--json', 'print JSON for programs instead of tables')
      .option('--yes', 'do what takes something away without asking');
  }

  get config(): string | undefined {
    return this.program.opts<{ config?: string }>().config;
  }

  get json(): boolean {
    return this.program.opts<{ json?: true }>().json === true;
  }

  get yes(): boolean {
    return this.program.opts<{ yes?: true }>().yes === true;
  }
}
