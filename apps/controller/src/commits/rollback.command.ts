import { formatCidr } from '#domain';
import { Option, SubCommand } from 'nest-commander';
import { terminalActor } from '../platform/command-line/actor.js';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import type { Row } from '../platform/command-line/table.js';
import { CommitOperationsModule } from './commit-operations.module.js';
import { RollbackService } from './rollback.service.js';
import type { Preview } from './rollback.store.js';

@SubCommand({
  name: 'preview',
  arguments: '<list>',
  argsDescription: { list: 'id of the list' },
  description: 'Shows what a commit of the list would push now, and what would stop it. Changes nothing.',
})
export class CommitPreview extends NetctlCommand {
  protected readonly example = 'netctl commit preview 0199a000-0000-7000-8000-000000000001';

  async run([list]: [string]): Promise<void> {
    const services = await this.installation.open(CommitOperationsModule);
    const preview = await services.get(RollbackService).preview(list);
    this.terminal.show(...shown(preview));
  }
}

@SubCommand({
  name: 'rollback',
  arguments: '<id>',
  argsDescription: { id: 'the commit to go back to' },
  description: 'Makes what a commit had pushed the desired state again, as a new change, and pushes it.',
})
export class CommitRollback extends NetctlCommand {
  protected readonly example = 'netctl commit rollback 0199a000-0000-7000-8000-0000000000c1 --dry-run';

  @Option({ flags: '--dry-run', description: 'show what would be pushed and change nothing' })
  dryRun(): boolean {
    return true;
  }

  async run([id]: [string], { dryRun = false }: { dryRun?: boolean }): Promise<void> {
    const services = await this.installation.open(CommitOperationsModule);
    const rollback = services.get(RollbackService);
    if (dryRun) return this.terminal.show(...shown(await rollback.previewRollback(id)));
    await this.terminal.confirm('What the customer has changed since that commit is undone.');
    const { kind } = await rollback.rollBack(id, terminalActor());
    this.terminal.done(`Rolled back to ${id} (${kind}).`, { id, commit: kind });
  }
}

function shown({ listId, name, added, removed, volume, violations }: Preview): [Row, Record<string, Row[]>] {
  const entries = [
    ...added.map((cidr) => ({ change: '+', entry: formatCidr(cidr) })),
    ...removed.map((cidr) => ({ change: '-', entry: formatCidr(cidr) })),
  ];
  const row = {
    list: listId,
    name,
    addresses_added: String(volume.added),
    addresses_removed: String(volume.removed),
  };
  return [row, { entries, would_be_held: violations.map(({ guardrail, message }) => ({ guardrail, message })) }];
}
