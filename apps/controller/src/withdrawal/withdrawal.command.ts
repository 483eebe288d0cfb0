import { Option, SubCommand } from 'nest-commander';
import { terminalActor } from '../platform/command-line/actor.js';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { wholeNumber } from '../platform/command-line/option-values.js';
import { WithdrawalOperationsModule } from './withdrawal-operations.module.js';
import { WithdrawalService } from './withdrawal.service.js';

const SUBNET = { id: 'as `netctl subnet list` gives it' };
const LARGEST_ID = 2_147_483_647;

/** What all of them do: ask, then call the service. */
abstract class WithdrawalCommand extends NetctlCommand {
  protected async open(question: string): Promise<WithdrawalService> {
    await this.terminal.confirm(question);
    return (await this.installation.open(WithdrawalOperationsModule)).get(WithdrawalService);
  }
}

@SubCommand({
  name: 'delete',
  arguments: '<id>',
  argsDescription: SUBNET,
  description: 'Takes a subnet away. It disappears when no router has any of it.',
})
export class SubnetDelete extends WithdrawalCommand {
  protected readonly example = 'netctl subnet delete 7 --yes';

  async run([id]: [string]): Promise<void> {
    const subnetId = wholeNumber('id', id, 1, LARGEST_ID);
    const service = await this.open('The customer loses the subnet; what is disabled in it is enabled.');
    await service.deleteSubnet(subnetId, terminalActor());
    this.terminal.done(`The subnet ${id} is being withdrawn.`, { id: subnetId });
  }
}

@SubCommand({
  name: 'move',
  arguments: '<id>',
  argsDescription: SUBNET,
  description: 'Moves a subnet to another metro, with the same addresses disabled.',
})
export class SubnetMove extends WithdrawalCommand {
  protected readonly example = 'netctl subnet move 7 --metro Frankfurt --yes';

  @Option({ flags: '--metro <name>', description: 'where it goes', required: true })
  metro(name: string): string {
    return name;
  }

  async run([id]: [string], { metro }: { metro: string }): Promise<void> {
    const subnetId = wholeNumber('id', id, 1, LARGEST_ID);
    const service = await this.open('In another region it appears when no router of the old one has any of it.');
    await service.moveSubnet(subnetId, metro, terminalActor());
    this.terminal.done(`The subnet ${id} moves to ${metro}.`, { id: subnetId, metro });
  }
}

@SubCommand({
  name: 'close',
  arguments: '<name>',
  argsDescription: { name: 'the customer' },
  description: 'Closes a customer for good. It disappears, with its history, when its lists are off all routers.',
})
export class CustomerClose extends WithdrawalCommand {
  protected readonly example = 'netctl customer close "Acme Corp" --yes';

  async run([name]: [string]): Promise<void> {
    const service = await this.open(`${name} loses all tokens at once, and everything else soon after.`);
    await service.closeCustomer(name, terminalActor());
    this.terminal.done(`${name} is being closed.`, { name });
  }
}

@SubCommand({
  name: 'decommission',
  arguments: '<name>',
  argsDescription: { name: 'the router' },
  description: 'Leaves a router out for good and revokes its agent. What it has stays on it.',
})
export class RouterDecommission extends WithdrawalCommand {
  protected readonly example = 'netctl router decommission lon-r1 --yes';

  async run([name]: [string]): Promise<void> {
    const service = await this.open(`${name} does not count any more and cannot come back under its certificate.`);
    await service.decommissionRouter(name, terminalActor());
    this.terminal.done(`The router ${name} is decommissioned.`, { name });
  }
}

@SubCommand({
  name: 'delete',
  arguments: '<name>',
  argsDescription: { name: 'a decommissioned router' },
  description: 'Forgets a decommissioned router, with its part in commits.',
})
export class RouterDelete extends WithdrawalCommand {
  protected readonly example = 'netctl router delete lon-r1 --yes';

  async run([name]: [string]): Promise<void> {
    const service = await this.open(`What is known of ${name} is deleted.`);
    await service.deleteRouter(name, terminalActor());
    this.terminal.done(`The router ${name} is deleted.`, { name });
  }
}

@SubCommand({
  name: 'delete',
  arguments: '<name>',
  argsDescription: { name: 'a metro without subnets and routers' },
  description: 'Deletes a metro that is not in use.',
})
export class MetroDelete extends WithdrawalCommand {
  protected readonly example = 'netctl metro delete London --yes';

  async run([name]: [string]): Promise<void> {
    const service = await this.open(`The metro ${name} is deleted.`);
    await service.deleteMetro(name, terminalActor());
    this.terminal.done(`The metro ${name} is deleted.`, { name });
  }
}

@SubCommand({
  name: 'delete',
  arguments: '<name>',
  argsDescription: { name: 'a region without metros' },
  description: 'Deletes a region that is not in use.',
})
export class RegionDelete extends WithdrawalCommand {
  protected readonly example = 'netctl region delete Europe --yes';

  async run([name]: [string]): Promise<void> {
    const service = await this.open(`The region ${name} is deleted.`);
    await service.deleteRegion(name, terminalActor());
    this.terminal.done(`The region ${name} is deleted.`, { name });
  }
}

@SubCommand({ name: 'list', description: 'Lists what still has to leave the routers, and which routers it waits for.' })
export class WithdrawalList extends NetctlCommand {
  protected readonly example = 'netctl withdrawal list';

  async run(): Promise<void> {
    const services = await this.installation.open(WithdrawalOperationsModule);
    const underWay = await services.get(WithdrawalService).underWay();
    const rows = underWay.map(({ what, name, customer, waitingFor }) => ({
      what,
      name,
      customer,
      waiting_for: waitingFor.join(', '),
    }));
    this.terminal.list(rows, 'Nothing is being withdrawn.');
  }
}
