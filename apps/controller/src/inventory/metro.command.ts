import { Option, SubCommand } from 'nest-commander';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { InventoryModule } from './inventory.module.js';
import { InventoryService } from './inventory.service.js';

@SubCommand({
  name: 'create',
  arguments: '<name>',
  argsDescription: { name: 'how the metro is called' },
  description: 'Adds a metro to a region.',
})
export class MetroCreate extends NetctlCommand {
  protected readonly example = 'netctl metro create London --region Europe';

  @Option({ flags: '--region <name>', description: 'the region that it belongs to', required: true })
  region(name: string): string {
    return name;
  }

  async run([name]: [string], { region }: { region: string }): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const metro = await services.get(InventoryService).createMetro(name, region);
    this.terminal.done(`Created the metro ${metro.name} in the region ${region}.`, { name: metro.name, region });
  }
}

@SubCommand({ name: 'list', description: 'Lists the metros by region.' })
export class MetroList extends NetctlCommand {
  protected readonly example = 'netctl metro list';

  async run(): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const metros = await services.get(InventoryService).metros();
    const rows = metros.map(({ name, region, routers, subnets }) => ({ name, region, routers, subnets }));
    this.terminal.list(rows, 'There is no metro yet.');
  }
}
