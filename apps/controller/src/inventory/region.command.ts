import { SubCommand } from 'nest-commander';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { InventoryModule } from './inventory.module.js';
import { InventoryService } from './inventory.service.js';

@SubCommand({
  name: 'create',
  arguments: '<name>',
  argsDescription: { name: 'how the region is called' },
  description: 'Adds a region.',
})
export class RegionCreate extends NetctlCommand {
  protected readonly example = 'netctl region create Europe';

  async run([name]: [string]): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const region = await services.get(InventoryService).createRegion(name);
    this.terminal.done(`Created the region ${region.name}.`, { name: region.name });
  }
}

@SubCommand({ name: 'list', description: 'Lists the regions, with how much each has.' })
export class RegionList extends NetctlCommand {
  protected readonly example = 'netctl region list';

  async run(): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const regions = await services.get(InventoryService).regions();
    const rows = regions.map(({ name, metros, routers, activeRouters, subnets }) => ({
      name,
      metros,
      routers,
      active_routers: activeRouters,
      subnets,
    }));
    this.terminal.list(rows, 'There is no region yet.');
  }
}
