import { formatCidr } from '#domain';
import { Option, SubCommand } from 'nest-commander';
import { InventoryModule, InventoryService } from '../inventory/index.js';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { oneOf, wholeNumber } from '../platform/command-line/option-values.js';
import type { Row } from '../platform/command-line/table.js';
import { CommitLogModule } from './commit-log.module.js';
import { CommitLogService } from './commit-log.service.js';
import type { CommitFilter, CommitSummary } from './commit-log.store.js';

const STATUSES = ['pushing', 'success', 'partial_failure', 'failed'] as const;
const LIMIT = 20;

interface ListOptions {
  readonly customer?: string;
  readonly region?: string;
  readonly status?: CommitFilter['status'];
  readonly limit?: number;
}

@SubCommand({ name: 'list', description: 'Lists commits, newest first.' })
export class CommitList extends NetctlCommand {
  protected readonly example = 'netctl commit list --customer acme-corp --status failed';

  @Option({ flags: '--customer <name>', description: 'only those of this customer' })
  customer(name: string): string {
    return name;
  }

  @Option({ flags: '--region <name>', description: 'only those of this region' })
  region(name: string): string {
    return name;
  }

  @Option({ flags: '--status <status>', description: `only those that are ${STATUSES.join(', ')}` })
  status(text: string): (typeof STATUSES)[number] {
    return oneOf('--status', text, STATUSES);
  }

  @Option({ flags: '--limit <number>', description: `how many at most: ${LIMIT} unless told, 1000 at most` })
  limit(text: string): number {
    return wholeNumber('--limit', text, 1, 1000);
  }

  async run(_args: string[], { customer, region, status, limit = LIMIT }: ListOptions): Promise<void> {
    const services = await this.installation.open(InventoryModule, CommitLogModule);
    const customerId = customer && (await services.get(InventoryService).customer(customer)).id;
    const filter = { customerId: customerId || undefined, region, status, limit };
    const commits = await services.get(CommitLogService).list(filter);
    this.terminal.list(commits.map(shown), 'There is no such commit.');
  }
}

@SubCommand({
  name: 'show',
  arguments: '<id>',
  argsDescription: { id: 'as `netctl commit list` and the webhooks give it' },
  description: 'Shows a commit with what came of it on each router.',
})
export class CommitShow extends NetctlCommand {
  protected readonly example = 'netctl commit show 019a8b6e-7c1d-7f6a-9d0e-2b1f6c3a4d5e --entries';

  @Option({ flags: '--entries', description: 'also the list itself, entry by entry' })
  entries(): boolean {
    return true;
  }

  async run([id]: [string], { entries = false }: { entries?: boolean }): Promise<void> {
    const services = await this.installation.open(CommitLogModule);
    const found = await services.get(CommitLogService).show(id);
    const { routers: _routers, verified_routers: _verified, ...row } = shown(found.commit);
    const routers = found.routers.map((router) => ({
      router: router.router,
      state: router.state,
      finished_at: router.finishedAt,
      verified_at: router.verifiedAt,
      error_code: router.errorCode,
      error: router.errorMessage,
    }));
    const count = { list_name: found.commit.listName, entry_count: found.entries.length };
    const list = found.entries.map((cidr) => ({ cidr: formatCidr(cidr) }));
    this.terminal.show({ ...row, ...count }, entries ? { routers, entries: list } : { routers });
  }
}

function shown(commit: CommitSummary): Row {
  return {
    id: commit.id,
    customer: commit.customer,
    region: commit.region,
    status: commit.status,
    trigger: commit.trigger,
    generation: commit.generation,
    routers: commit.routers,
    verified_routers: commit.verifiedRouters,
    created_at: commit.createdAt,
    completed_at: commit.completedAt,
    converged_at: commit.convergedAt,
  };
}
