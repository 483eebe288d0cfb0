import { hash } from 'node:crypto';
import { newId } from '#runtime';
import { Inject, Injectable } from '@nestjs/common';
import { InvalidField, NoSuch } from '../inventory/index.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { TokenCache, type Known } from './token-cache.js';
import { hashToken, keyIdOf, mintToken, sameHash } from './token.js';
import { TokenStore, type Principal, type TokenSummary } from './token.store.js';
import { TurnBatch } from '../platform/turn-batch.js';

const MAX_NAME = 200;

/** Customers' tokens: issued and revoked by administrators, checked at every request. */
@Injectable()
export class TokenService {
  private readonly cache = new TokenCache();
  private readonly lookUps = new TurnBatch<string, Known | undefined>((keyIds) => this.find(keyIds));
  private readonly uses = new TurnBatch<string, void>((keyIds) => this.storeUses(keyIds));

  constructor(
    private readonly store: TokenStore,
    @Inject(CONFIG) private readonly config: ControllerConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** N3: the plain text is in the answer and nowhere else. Throws NoSuch for the customer, InvalidField for the rest. */
  async issue(wish: {
    customer: string;
    name: string;
    expiresAt?: Date | undefined;
  }): Promise<{ token: string; keyId: string }> {
    const name = checkedName(wish.name);
    if (wish.expiresAt !== undefined && !(wish.expiresAt > this.clock.now())) {
      throw new InvalidField({ field: 'expiry', rule: 'must be in the future' });
    }
    const { text, keyId, hash } = mintToken(this.config.tokenKey);
    const row = { id: newId(), customer: wish.customer, name, expiresAt: wish.expiresAt ?? null, keyId, hash };
    if (!(await this.store.insert(row))) throw new NoSuch({ what: 'customer', name: wish.customer });
    return { token: text, keyId };
  }

  /** All tokens of a customer, newest first, revoked and expired ones included; nothing that helps to guess one. */
  async list(customer: string): Promise<TokenSummary[]> {
    const tokens = await this.store.list(customer);
    if (tokens === undefined) throw new NoSuch({ what: 'customer', name: customer });
    return tokens;
  }

  /** Works at once here and within a second on every replica. Revoking twice is the same as once. Throws NoSuch. */
  async revoke(keyId: string): Promise<void> {
    if (!(await this.store.revoke(keyId))) throw new NoSuch({ what: 'token', name: keyId });
    this.cache.drop(keyId);
  }

  /** The customer whose valid token this is, or undefined (N5). A token that was mistyped costs no query. */
  async authenticate(text: string): Promise<Principal | undefined> {
    const keyId = keyIdOf(text);
    if (keyId === undefined) return undefined;
    const known = this.cache.fresh(keyId) ?? (await this.lookUps.ask(keyId));
    if (known === undefined || !this.matches(known, text)) return undefined;
    if (known.useIsOld) {
      known.useIsOld = false;
      void this.uses.ask(keyId);
    }
    return known.principal;
  }

  /** Whose token this was when it was last checked, however long ago: good for what a 503 says, not for letting anybody in. */
  remembered(text: string): Principal | undefined {
    const keyId = keyIdOf(text);
    const known = keyId === undefined ? undefined : this.cache.stale(keyId);
    return known !== undefined && this.matches(known, text) ? known.principal : undefined;
  }

  private matches(known: Known, text: string): boolean {
    const digest = hash('sha256', text, 'buffer');
    if (known.proof !== undefined) return sameHash(known.proof, digest);
    if (!sameHash(known.hash, hashToken(this.config.tokenKey, text))) return false;
    known.proof = digest;
    return true;
  }

  /** Joined: a thousand requests with a token that is not cached ask once. */
  private async find(keyIds: readonly string[]): Promise<readonly (Known | undefined)[]> {
    const askedAt = this.cache.moment();
    const found = await this.store.find([...new Set(keyIds)]);
    for (const [keyId, token] of found) this.cache.put(keyId, token, askedAt);
    return keyIds.map((keyId) => found.get(keyId));
  }

  private async storeUses(keyIds: readonly string[]): Promise<readonly void[]> {
    try {
      await this.store.touch([...new Set(keyIds)]);
    } catch (error) {
      // Nobody's request fails for it, and the next second's look-up tries again.
      this.logger.debug('last use not stored', { error: String(error) });
    }
    return [];
  }
}

function checkedName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > MAX_NAME || /\p{Cc}/u.test(trimmed)) {
    throw new InvalidField({
      field: 'token name',
      rule: `must be 1 to ${MAX_NAME} characters without control characters`,
    });
  }
  return trimmed;
}
