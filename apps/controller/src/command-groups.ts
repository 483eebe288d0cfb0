import type { Type } from '@nestjs/common';
import type { CommandRunner } from 'nest-commander';

/** A first word after `netctl`. What stands behind it is loaded when somebody says it. */
export interface CommandEntry {
  readonly name: string;
  readonly about: string;
  /** The commands below it, in the order of the help text. */
  readonly load: () => Promise<Type<CommandRunner>[]>;
  /** The word is a command itself. */
  readonly alone?: boolean;
}

/** The command line's table of contents: slices have the commands, this says under which word. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'region',
    about: 'Regions, the units of commits.',
    load: async () => (await import('./inventory/commands.js')).regionCommands,
  },
  {
    name: 'metro',
    about: 'Metros: the cities of a region, with subnets and routers.',
    load: async () => (await import('./inventory/commands.js')).metroCommands,
  },
  {
    name: 'router',
    about: 'Routers and the agents beside them.',
    load: async () => [
      ...(await import('./inventory/commands.js')).routerCommands,
      ...(await import('./enrolment/commands.js')).routerCommands,
    ],
  },
  {
    name: 'customer',
    about: 'Customers and what they may do.',
    load: async () => (await import('./inventory/commands.js')).customerCommands,
  },
  {
    name: 'subnet',
    about: "Customers' subnets.",
    load: async () => (await import('./inventory/commands.js')).subnetCommands,
  },
  {
    name: 'token',
    about: "Customers' tokens for the API.",
    load: async () => (await import('./access/commands.js')).tokenCommands,
  },
  {
    name: 'commit',
    about: 'Commits of lists to routers.',
    load: async () => (await import('./commits/commands.js')).commitCommands,
  },
  {
    name: 'db',
    about: 'The database and its schema.',
    load: async () => (await import('./platform/database/commands.js')).databaseCommands,
  },
  {
    name: 'doctor',
    about: 'Looks for what is wrong with this installation, and says what to do.',
    load: async () => (await import('./doctor/commands.js')).doctorCommands,
    alone: true,
  },
];
