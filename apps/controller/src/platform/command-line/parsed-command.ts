import type { CommandRunner } from 'nest-commander';

/** commander's own class, of the version that nest-commander brings along. */
export type ParsedCommand = Parameters<CommandRunner['setCommand']>[0];
