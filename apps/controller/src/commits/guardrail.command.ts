import { formatCidr } from '#domain';
import { Option, SubCommand } from 'nest-commander';
import { terminalActor } from '../platform/command-line/actor.js';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { oneOf, wholeNumber } from '../platform/command-line/option-values.js';
import { CommitOperationsModule } from './commit-operations.module.js';
import { GuardrailSettingsService } from './guardrail-settings.service.js';

@SubCommand({
  name: 'protect',
  arguments: '<prefix>',
  argsDescription: { prefix: 'of routers, name servers, gateways and the like' },
  description: 'No list may touch the prefix from now on; one that does is held.',
})
export class GuardrailProtect extends NetctlCommand {
  protected readonly example = 'netctl guardrail protect 10.255.0.0/24 --note "loopbacks of the core"';

  @Option({ flags: '--note <text>', description: 'what it is', required: true })
  note(text: string): string {
    return text;
  }

  async run([prefix]: [string], { note }: { note: string }): Promise<void> {
    const services = await this.installation.open(CommitOperationsModule);
    await services.get(GuardrailSettingsService).protect(prefix, note, terminalActor());
    this.terminal.done(`${prefix} is protected.`, { prefix, note });
  }
}

@SubCommand({
  name: 'unprotect',
  arguments: '<prefix>',
  argsDescription: { prefix: 'as `netctl guardrail list` gives it' },
  description: 'Lists may touch the prefix again.',
})
export class GuardrailUnprotect extends NetctlCommand {
  protected readonly example = 'netctl guardrail unprotect 10.255.0.0/24 --yes';

  async run([prefix]: [string]): Promise<void> {
    await this.terminal.confirm(`Customers' lists may touch ${prefix} from now on.`);
    const services = await this.installation.open(CommitOperationsModule);
    await services.get(GuardrailSettingsService).unprotect(prefix, terminalActor());
    this.terminal.done(`${prefix} is not protected any more.`, { prefix });
  }
}

@SubCommand({ name: 'list', description: 'Lists the protected prefixes.' })
export class GuardrailList extends NetctlCommand {
  protected readonly example = 'netctl guardrail list';

  async run(): Promise<void> {
    const services = await this.installation.open(CommitOperationsModule);
    const prefixes = await services.get(GuardrailSettingsService).protectedPrefixes();
    this.terminal.list(
      prefixes.map(({ prefix, note }) => ({ prefix: formatCidr(prefix), note })),
      'No prefix is protected.',
    );
  }
}

@SubCommand({
  name: 'volume',
  arguments: '<scope> <name>',
  argsDescription: { scope: 'region or customer', name: 'its name' },
  description: 'Sets how many addresses may change in ten minutes, in each direction; more is held for release.',
})
export class GuardrailVolume extends NetctlCommand {
  protected readonly example = 'netctl guardrail volume customer acme-corp --limit 1024';

  @Option({ flags: '--limit <addresses>', description: 'a whole number; left out: as many as there are' })
  limit(text: string): number {
    return wholeNumber('--limit', text, 0, Number.MAX_SAFE_INTEGER);
  }

  async run([scopeText, name]: [string, string], { limit }: { limit?: number }): Promise<void> {
    const scope = oneOf('scope', scopeText, ['region', 'customer']);
    const services = await this.installation.open(CommitOperationsModule);
    const most = limit === undefined ? null : BigInt(limit);
    await services.get(GuardrailSettingsService).setVolume(scope, name, most, terminalActor());
    const rule = limit === undefined ? 'no limit' : `at most ${limit} addresses in ten minutes`;
    this.terminal.done(`The ${scope} ${name}: ${rule}.`, { scope, name, limit: limit ?? null });
  }
}

@SubCommand({
  name: 'lengths',
  arguments: '<region>',
  argsDescription: { region: 'its name' },
  description: 'Sets the prefix lengths that entries may have in a region.',
})
export class GuardrailLengths extends NetctlCommand {
  protected readonly example = 'netctl guardrail lengths Europe --shortest-v4 24 --shortest-v6 48';

  @Option({ flags: '--shortest-v4 <length>', description: '8 to 32; 8 unless told' })
  shortestV4(text: string): number {
    return wholeNumber('--shortest-v4', text, 0, 32);
  }

  @Option({ flags: '--shortest-v6 <length>', description: '29 to 128; 29 unless told' })
  shortestV6(text: string): number {
    return wholeNumber('--shortest-v6', text, 0, 128);
  }

  async run(
    [region]: [string],
    { shortestV4 = 8, shortestV6 = 29 }: { shortestV4?: number; shortestV6?: number },
  ): Promise<void> {
    const services = await this.installation.open(CommitOperationsModule);
    const lengths = { v4: { shortest: shortestV4, longest: 32 }, v6: { shortest: shortestV6, longest: 128 } };
    await services.get(GuardrailSettingsService).setLengths(region, lengths, terminalActor());
    this.terminal.done(`Entries in ${region}: IPv4 /${shortestV4} to /32, IPv6 /${shortestV6} to /128.`, {
      region,
      shortest_v4: shortestV4,
      shortest_v6: shortestV6,
    });
  }
}
