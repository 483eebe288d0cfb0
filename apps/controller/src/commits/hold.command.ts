import { SubCommand } from 'nest-commander';
import { terminalActor } from '../platform/command-line/actor.js';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { CommitOperationsModule } from './commit-operations.module.js';
import { HoldsService } from './holds.service.js';

const ARGUMENTS = { list: 'id of the list, as `netctl hold list` gives it' };

@SubCommand({ name: 'list', description: 'Lists the lists that a guardrail stops, and why.' })
export class HoldList extends NetctlCommand {
  protected readonly example = 'netctl hold list';

  async run(): Promise<void> {
    const services = await this.installation.open(CommitOperationsModule);
    const held = await services.get(HoldsService).list();
    const rows = held.map(({ listId, customer, region, heldAt, reason }) => ({
      list: listId,
      customer,
      region,
      held_at: heldAt,
      reason,
    }));
    this.terminal.list(rows, 'Nothing is held.');
  }
}

@SubCommand({
  name: 'release',
  arguments: '<list>',
  argsDescription: ARGUMENTS,
  description: 'Lets what was stopped pass, this once and only as it is now, and pushes it.',
})
export class HoldRelease extends NetctlCommand {
  protected readonly example = 'netctl hold release 0199a000-0000-7000-8000-000000000001 --yes';

  async run([list]: [string]): Promise<void> {
    await this.terminal.confirm('The list goes to all routers of its region.');
    const services = await this.installation.open(CommitOperationsModule);
    const { kind } = await services.get(HoldsService).release(list, terminalActor());
    this.terminal.done(`Released (${kind}).`, { list, commit: kind });
  }
}

@SubCommand({
  name: 'reject',
  arguments: '<list>',
  argsDescription: ARGUMENTS,
  description: 'Undoes what is pending: what all routers had last is the desired state again.',
})
export class HoldReject extends NetctlCommand {
  protected readonly example = 'netctl hold reject 0199a000-0000-7000-8000-000000000001 --yes';

  async run([list]: [string]): Promise<void> {
    await this.terminal.confirm('What the customer has changed since the last commit is undone.');
    const services = await this.installation.open(CommitOperationsModule);
    const { kind } = await services.get(HoldsService).reject(list, terminalActor());
    this.terminal.done(`Rejected (${kind}).`, { list, commit: kind });
  }
}
