import { Option, SubCommand } from 'nest-commander';
import { InvalidOption } from '../platform/command-line/errors.js';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { wholeNumber } from '../platform/command-line/option-values.js';
import type { Row } from '../platform/command-line/table.js';
import type { CustomerEntity } from './customer.entity.js';
import { InventoryModule } from './inventory.module.js';
import { InventoryService, type CustomerChange } from './inventory.service.js';
import type { CustomerSummary } from './summaries.store.js';

const NAME = { name: 'its name, or the part of its list’s name: acme-corp' };

/** The options of what may be changed of a customer. */
abstract class CustomerOptions extends NetctlCommand {
  @Option({ flags: '--allow-synchronous', description: 'requests may wait for their commit' })
  allowSynchronous(): boolean {
    return true;
  }

  @Option({ flags: '--no-allow-synchronous', description: 'they may not' })
  forbidSynchronous(): boolean {
    return false;
  }

  @Option({ flags: '--rate-limit <requests>', description: 'requests per minute, of all its tokens together' })
  rateLimit(text: string): number {
    return wholeNumber('--rate-limit', text, 1, 1_000_000);
  }
}

@SubCommand({
  name: 'create',
  arguments: '<name>',
  argsDescription: { name: 'its prefix-list is called after it, for ever' },
  description: 'Adds a customer; 60 requests per minute and no synchronous ones unless said otherwise.',
})
export class CustomerCreate extends CustomerOptions {
  protected readonly example = 'netctl customer create "Acme Corp" --allow-synchronous';

  async run([name]: [string], flags: CustomerChange): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const customer = await services.get(InventoryService).createCustomer({ name, ...flags });
    this.terminal.done(`Created the customer ${customer.name} with the list ${customer.listName}.`, shown(customer));
  }
}

@SubCommand({ name: 'list', description: 'Lists the customers.' })
export class CustomerList extends NetctlCommand {
  protected readonly example = 'netctl customer list --json';

  async run(): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const customers = await services.get(InventoryService).customers();
    this.terminal.list(customers.map(shown), 'There is no customer yet.');
  }
}

@SubCommand({
  name: 'show',
  arguments: '<name>',
  argsDescription: NAME,
  description: 'Shows a customer with its subnets.',
})
export class CustomerShow extends NetctlCommand {
  protected readonly example = 'netctl customer show acme-corp';

  async run([name]: [string]): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const { customer, subnets } = await services.get(InventoryService).customerInFull(name);
    const { subnets: _count, ...row } = shown(customer);
    const blocks = subnets.map(({ id, cidr, metro, region }) => ({ id, cidr, metro, region }));
    this.terminal.show(row, { subnets: blocks });
  }
}

@SubCommand({
  name: 'suspend',
  arguments: '<name>',
  argsDescription: NAME,
  description: 'Its tokens stop working within a second. What it has disabled stays disabled.',
})
export class CustomerSuspend extends NetctlCommand {
  protected readonly example = 'netctl customer suspend acme-corp --yes';

  async run([name]: [string]): Promise<void> {
    await this.terminal.confirm(`The tokens of ${name} will stop working.`);
    const services = await this.installation.open(InventoryModule);
    const customer = await services.get(InventoryService).suspendCustomer(name);
    this.terminal.done(`Suspended the customer ${customer.name}.`, shown(customer));
  }
}

@SubCommand({
  name: 'resume',
  arguments: '<name>',
  argsDescription: NAME,
  description: "Lets a suspended customer's tokens work again.",
})
export class CustomerResume extends NetctlCommand {
  protected readonly example = 'netctl customer resume acme-corp';

  async run([name]: [string]): Promise<void> {
    const services = await this.installation.open(InventoryModule);
    const customer = await services.get(InventoryService).resumeCustomer(name);
    this.terminal.done(`Resumed the customer ${customer.name}.`, shown(customer));
  }
}

@SubCommand({
  name: 'set',
  arguments: '<name>',
  argsDescription: NAME,
  description: 'Changes what is given and leaves the rest.',
})
export class CustomerSet extends CustomerOptions {
  protected readonly example = 'netctl customer set acme-corp --no-allow-synchronous --rate-limit 600';

  async run([name]: [string], change: CustomerChange): Promise<void> {
    if (Object.keys(change).length === 0) {
      throw new InvalidOption({ option: '--allow-synchronous or --rate-limit', rule: 'has to be given' });
    }
    const services = await this.installation.open(InventoryModule);
    const customer = await services.get(InventoryService).changeCustomer(name, change);
    this.terminal.done(`Changed the customer ${customer.name}.`, shown(customer));
  }
}

function shown(customer: CustomerEntity | CustomerSummary): Row {
  return {
    name: customer.name,
    list_name: customer.listName,
    state: customer.state,
    allow_synchronous: customer.allowSynchronous,
    rate_limit: customer.rateLimit,
    ...('subnets' in customer ? { subnets: customer.subnets, tokens: customer.tokens } : {}),
  };
}
