import { SubCommand } from 'nest-commander';
import { terminalActor } from '../platform/command-line/actor.js';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { CommitOperationsModule } from './commit-operations.module.js';
import { IncarnationService } from './incarnation.service.js';

@SubCommand({
  name: 'bump-incarnation',
  description: 'After a restore: this database is the one to go on with. Every list is pushed again as it has it.',
})
export class DatabaseBumpIncarnation extends NetctlCommand {
  protected readonly example = 'netctl db bump-incarnation --yes';

  async run(): Promise<void> {
    await this.terminal.confirm('What the routers have is replaced by what this database has.');
    const services = await this.installation.open(CommitOperationsModule);
    const incarnation = await services.get(IncarnationService).bump(terminalActor());
    this.terminal.done(`This is incarnation ${incarnation}.`, { incarnation });
  }
}
