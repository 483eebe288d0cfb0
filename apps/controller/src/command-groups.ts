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
    load: async () => [
      ...(await import('./inventory/commands.js')).regionCommands,
      ...(await import('./withdrawal/commands.js')).regionCommands,
    ],
  },
  {
    name: 'metro',
    about: 'Metros: the cities of a region, with subnets and routers.',
    load: async () => [
      ...(await import('./inventory/commands.js')).metroCommands,
      ...(await import('./withdrawal/commands.js')).metroCommands,
    ],
  },
  {
    name: 'router',
    about: 'Routers and the agents beside them.',
    load: async () => [
      ...(await import('./inventory/commands.js')).routerCommands,
      ...(await import('./enrolment/commands.js')).routerCommands,
      ...(await import('./withdrawal/commands.js')).routerCommands,
    ],
  },
  {
    name: 'customer',
    about: 'Customers and what they may do.',
    load: async () => [
      ...(await import('./inventory/commands.js')).customerCommands,
      ...(await import('./withdrawal/commands.js')).customerCommands,
    ],
  },
  {
    name: 'subnet',
    about: "Customers' subnets.",
    load: async () => [
      ...(await import('./inventory/commands.js')).subnetCommands,
      ...(await import('./withdrawal/commands.js')).subnetCommands,
    ],
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
    name: 'hold',
    about: 'Lists that a guardrail stops: release or reject what is pending.',
    load: async () => (await import('./commits/commands.js')).holdCommands,
  },
  {
    name: 'freeze',
    about: 'Stops pushing: everywhere, or for a region, router or customer.',
    load: async () => (await import('./commits/commands.js')).freezeCommands,
  },
  {
    name: 'guardrail',
    about: 'What no list may contain, and how much may change at once.',
    load: async () => (await import('./commits/commands.js')).guardrailCommands,
  },
  {
    name: 'withdrawal',
    about: 'What is deleted or moved and still has to leave the routers.',
    load: async () => (await import('./withdrawal/commands.js')).withdrawalCommands,
  },
  {
    name: 'db',
    about: 'The database and its schema.',
    load: async () => [
      ...(await import('./platform/database/commands.js')).databaseCommands,
      ...(await import('./commits/commands.js')).databaseCommands,
    ],
  },
  {
    name: 'doctor',
    about: 'Looks for what is wrong with this installation, and says what to do.',
    load: async () => (await import('./doctor/commands.js')).doctorCommands,
    alone: true,
  },
];
