import { Option, SubCommand } from 'nest-commander';
import { InventoryModule, InventoryService } from '../inventory/index.js';
import { NetctlCommand } from '../platform/command-line/netctl-command.js';
import { moment } from '../platform/command-line/option-values.js';
import { keyIdOf } from './token.js';
import { TokenModule } from './token.module.js';
import { TokenService } from './token.service.js';

const CUSTOMER = { customer: 'its name, or the part of its list’s name: acme-corp' };

@SubCommand({
  name: 'issue',
  arguments: '<customer>',
  argsDescription: CUSTOMER,
  description: 'Makes a token and prints it, this once: only a keyed hash of it is stored.',
})
export class TokenIssue extends NetctlCommand {
  protected readonly example = 'netctl token issue acme-corp --name ci --expires 90d';

  @Option({ flags: '--name <name>', description: 'what it is for', required: true })
  name(text: string): string {
    return text;
  }

  @Option({
    flags: '--expires <when>',
    description: 'a date (2027-01-31), a time (2027-01-31T12:00:00Z) or days (90d)',
  })
  expires(text: string): Date {
    return moment('--expires', text, new Date());
  }

  async run([customer]: [string], { name, expires }: { name: string; expires?: Date }): Promise<void> {
    const services = await this.installation.open(InventoryModule, TokenModule);
    const owner = await services.get(InventoryService).customer(customer);
    const { token, keyId } = await services.get(TokenService).issue({ customer: owner.name, name, expiresAt: expires });
    const remark = `The token is not shown again. To take it back: netctl token revoke ${keyId}`;
    this.terminal.secret(token, remark, { customer: owner.name, name, key_id: keyId, expires_at: expires, token });
  }
}

@SubCommand({
  name: 'list',
  arguments: '<customer>',
  argsDescription: CUSTOMER,
  description: 'Lists the tokens of a customer, newest first, those that no longer work included.',
})
export class TokenList extends NetctlCommand {
  protected readonly example = 'netctl token list acme-corp';

  async run([customer]: [string]): Promise<void> {
    const services = await this.installation.open(InventoryModule, TokenModule);
    const { name } = await services.get(InventoryService).customer(customer);
    const tokens = await services.get(TokenService).list(name);
    const rows = tokens.map((token) => ({
      key_id: token.keyId,
      name: token.name,
      state: token.state,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      revoked_at: token.revokedAt,
      last_used_at: token.lastUsedAt,
    }));
    this.terminal.list(rows, `${name} has no token.`);
  }
}

@SubCommand({
  name: 'revoke',
  arguments: '<token>',
  argsDescription: { token: 'its key id, or the token itself' },
  description: 'Takes a token back: it stops working within a second, for ever.',
})
export class TokenRevoke extends NetctlCommand {
  protected readonly example = 'netctl token revoke 4fJq0ZkT81xW --yes';

  async run([token]: [string]): Promise<void> {
    const keyId = keyIdOf(token) ?? token;
    await this.terminal.confirm(`The token ${keyId} will stop working for ever.`);
    const services = await this.installation.open(TokenModule);
    await services.get(TokenService).revoke(keyId);
    this.terminal.done(`Revoked the token ${keyId}.`, { key_id: keyId, state: 'revoked' });
  }
}
