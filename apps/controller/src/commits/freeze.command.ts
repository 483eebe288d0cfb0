import { Option, SubCommand } from 'nest-commander';
import { terminalActor } from '../platform/command-line/actor.js';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { InvalidOption } from '../platform/command-line/errors.js';
import { oneOf } from '../platform/command-line/option-values.js';
import { CommitOperationsModule } from './commit-operations.module.js';
import { FreezesService } from './freezes.service.js';
import type { FreezeTarget } from './freezes.store.js';

const LEVELS = ['global', 'region', 'router', 'customer'] as const;
const ARGUMENTS = {
  level: 'global, region, router or customer',
  name: 'of the region, router or customer; none for global',
};

@SubCommand({
  name: 'set',
  arguments: '<level> [name]',
  argsDescription: ARGUMENTS,
  description: 'Freezes: no commit begins and no list is sent, on any controller, until it is lifted.',
})
export class FreezeSet extends NetctlCommand {
  protected readonly example = 'netctl freeze set region Europe --reason "maintenance of the core" --yes';

  @Option({ flags: '--reason <text>', description: 'for whoever wonders why nothing is pushed', required: true })
  reason(text: string): string {
    return text;
  }

  async run([level = '', name]: string[], { reason }: { reason: string }): Promise<void> {
    const target = targetOf(level, name);
    await this.terminal.confirm(`Changes of ${describe(target)} stay pending from now on.`);
    const services = await this.installation.open(CommitOperationsModule);
    await services.get(FreezesService).freeze(target, reason, terminalActor());
    this.terminal.done(`Frozen: ${describe(target)}.`, { ...target, reason });
  }
}

@SubCommand({
  name: 'lift',
  arguments: '<level> [name]',
  argsDescription: ARGUMENTS,
  description: 'Lifts a freeze. What has become pending meanwhile is pushed by itself.',
})
export class FreezeLift extends NetctlCommand {
  protected readonly example = 'netctl freeze lift region Europe';

  async run([level = '', name]: string[]): Promise<void> {
    const target = targetOf(level, name);
    const services = await this.installation.open(CommitOperationsModule);
    await services.get(FreezesService).unfreeze(target, terminalActor());
    this.terminal.done(`Not frozen any more: ${describe(target)}.`, { ...target });
  }
}

@SubCommand({ name: 'list', description: 'Lists what is frozen, since when and why.' })
export class FreezeList extends NetctlCommand {
  protected readonly example = 'netctl freeze list';

  async run(): Promise<void> {
    const services = await this.installation.open(CommitOperationsModule);
    const freezes = await services.get(FreezesService).list();
    const rows = freezes.map(({ target, cause, reason, frozenBy, frozenAt }) => ({
      level: target.level,
      name: target.level === 'global' ? null : target.name,
      cause,
      frozen_by: frozenBy,
      frozen_at: frozenAt,
      reason,
    }));
    this.terminal.list(rows, 'Nothing is frozen.');
  }
}

function targetOf(levelText: string, name: string | undefined): FreezeTarget {
  const level = oneOf('level', levelText, LEVELS);
  if (level === 'global') {
    if (name !== undefined) throw new InvalidOption({ option: 'name', rule: 'must be left out for global' });
    return { level };
  }
  if (name === undefined) throw new InvalidOption({ option: 'name', rule: `must be that of a ${level}` });
  return { level, name };
}

function describe(target: FreezeTarget): string {
  return target.level === 'global' ? 'everything' : `the ${target.level} ${target.name}`;
}
