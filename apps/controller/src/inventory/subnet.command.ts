import type { HostRange } from '#domain';
import { Option, SubCommand } from 'nest-commander';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { oneOf } from '../platform/command-line/option-values.js';
import { InventoryModule } from './inventory.module.js';
import { InventoryService } from './inventory.service.js';

interface SubnetOptions {
  readonly customer: string;
  readonly metro: string;
  readonly hostRange?: HostRange;
}

@SubCommand({
  name: 'create',
  arguments: '<cidr>',
  argsDescription: { cidr: 'IPv4 or IPv6, without host bits' },
  description: 'Gives a subnet to a customer. All its addresses start enabled. No two subnets overlap.',
})
export class SubnetCreate extends NetctlCommand {
  protected readonly example = 'netctl subnet create 10.1.0.0/24 --customer acme-corp --metro London';

  @Option({ flags: '--customer <name>', description: 'whose it is', required: true })
  customer(name: string): string {
    return name;
  }

  @Option({ flags: '--metro <name>', description: 'where it is used', required: true })
  metro(name: string): string {
    return name;
  }

  @Option({
    flags: '--host-range <which>',
    description: 'hosts: IPv4 without network and broadcast address (default); all: a routed block, every address',
  })
  hostRange(text: string): HostRange {
    return oneOf('--host-range', text, ['hosts', 'all']);
  }

  async run([cidr]: [string], { customer, metro, hostRange }: SubnetOptions): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const inventory = services.get(InventoryService);
    const { name } = await inventory.customer(customer);
    const subnet = await inventory.createSubnet({ customer: name, metro, cidr, hostRange });
    this.terminal.done(`Created the subnet ${subnet.cidr} of ${name} in ${metro}, with the id ${subnet.id}.`, {
      id: subnet.id,
      cidr: subnet.cidr,
      customer: name,
      metro,
      host_range: subnet.hostRange,
    });
  }
}

@SubCommand({ name: 'list', description: 'Lists subnets by address.' })
export class SubnetList extends NetctlCommand {
  protected readonly example = 'netctl subnet list --customer acme-corp';

  @Option({ flags: '--customer <name>', description: 'only those of this customer' })
  customer(name: string): string {
    return name;
  }

  async run(_args: string[], { customer }: { customer?: string }): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const subnets = await services.get(InventoryService).subnets(customer);
    const rows = subnets.map(({ hostRange, ...subnet }) => ({ ...subnet, host_range: hostRange }));
    this.terminal.list(rows, 'There is no subnet yet.');
  }
}
