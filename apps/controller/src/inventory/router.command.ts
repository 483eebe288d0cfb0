import type { EntryMatch } from '#domain';
import { Option, SubCommand } from 'nest-commander';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { oneOf } from '../platform/command-line/option-values.js';
import { InventoryModule } from './inventory.module.js';
import { InventoryService } from './inventory.service.js';

@SubCommand({
  name: 'create',
  arguments: '<name>',
  argsDescription: { name: 'letters, digits, dots, hyphens and underscores; never changes' },
  description: 'Adds a router to a metro. It counts once its agent has joined.',
})
export class RouterCreate extends NetctlCommand {
  protected readonly example = 'netctl router create lon-r1 --metro London';

  @Option({ flags: '--metro <name>', description: 'the metro that it stands in', required: true })
  metro(name: string): string {
    return name;
  }

  @Option({
    flags: '--entry-match <how>',
    description: 'orlonger: an entry stands for its block and everything inside (default); exact: for the block alone',
  })
  entryMatch(text: string): EntryMatch {
    return oneOf('--entry-match', text, ['orlonger', 'exact']);
  }

  async run([name]: [string], { metro, entryMatch }: { metro: string; entryMatch?: EntryMatch }): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const router = await services.get(InventoryService).createRouter({ name, metro, entryMatch });
    const { state } = router;
    this.terminal.done(`Created the router ${router.name} in ${metro}. Next: netctl router enrol ${router.name}`, {
      name: router.name,
      metro,
      state,
      entry_match: router.entryMatch,
    });
  }
}

@SubCommand({ name: 'list', description: 'Lists the routers with their state and their agents.' })
export class RouterList extends NetctlCommand {
  protected readonly example = 'netctl router list';

  async run(): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const routers = await services.get(InventoryService).routers();
    const rows = routers.map((router) => ({
      name: router.name,
      region: router.region,
      metro: router.metro,
      state: router.state,
      connected: router.connected,
      last_seen_at: router.lastSeenAt,
      driver: router.driver,
      driver_version: router.driverVersion,
      agent_version: router.agentVersion,
      entry_match: router.entryMatch,
    }));
    this.terminal.list(rows, 'There is no router yet.');
  }
}

@SubCommand({
  name: 'maintenance',
  arguments: '<name>',
  argsDescription: { name: 'the router' },
  description: 'Leaves a router out of commits, until `netctl router activate`. Nothing is taken off it.',
})
export class RouterMaintenance extends NetctlCommand {
  protected readonly example = 'netctl router maintenance lon-r1 --yes';

  async run([name]: [string]): Promise<void> {
    await this.terminal.confirm(`The router ${name} will not get what customers change from now on.`);
    const services = await this.installation.open(InventoryModule);
    const state = await services.get(InventoryService).maintainRouter(name);
    this.terminal.done(`The router ${name} is in maintenance.`, { name, state });
  }
}

@SubCommand({
  name: 'activate',
  arguments: '<name>',
  argsDescription: { name: 'the router' },
  description: 'Takes a router back from maintenance: it counts when it has verified every list of its region.',
})
export class RouterActivate extends NetctlCommand {
  protected readonly example = 'netctl router activate lon-r1';

  async run([name]: [string]): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const state = await services.get(InventoryService).rejoinRouter(name);
    const sentence = state === 'joining' ? 'is joining: it counts when it has every list' : 'is active already';
    this.terminal.done(`The router ${name} ${sentence}.`, { name, state });
  }
}
