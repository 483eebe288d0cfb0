import { newId } from '#runtime';
import { Inject, Injectable } from '@nestjs/common';
import { NoSuch } from '../inventory/index.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { hashToken, keyIdOf, mintToken, sameHash } from './token.js';
import { TokenStore, type Principal } from './token.store.js';

interface Cached {
  readonly hash: Uint8Array;
  readonly principal: Principal;
  readonly until: number;
}

/** A revoked token works for at most so long on any replica; no doorbell is needed for it. */
const CACHE_MS = 1_000;
/** Only tokens that exist get in, so this is a bound for very large installations, not a defence. */
const CACHE_ENTRIES = 50_000;

@Injectable()
export class TokenService {
  private readonly cache = new Map<string, Cached>();

  constructor(
    private readonly store: TokenStore,
    @Inject(CONFIG) private readonly config: ControllerConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** N3: the plain text is in the answer and nowhere else. */
  async issue(wish: {
    customer: string;
    name: string;
    expiresAt?: Date | undefined;
  }): Promise<{ token: string; keyId: string }> {
    const { text, keyId, hash } = mintToken(this.config.tokenKey);
    const row = {
      id: newId(),
      customer: wish.customer,
      name: wish.name,
      expiresAt: wish.expiresAt ?? null,
      keyId,
      hash,
    };
    if (!(await this.store.insert(row))) throw new NoSuch({ what: 'customer', name: wish.customer });
    return { token: text, keyId };
  }

  async revoke(keyId: string): Promise<void> {
    if (!(await this.store.revoke(keyId))) throw new NoSuch({ what: 'token', name: keyId });
    this.cache.delete(keyId);
  }

  /** The customer whose valid token this is, or undefined (N5). */
  async authenticate(text: string): Promise<Principal | undefined> {
    const keyId = keyIdOf(text);
    if (keyId === undefined) return undefined;
    const known = await this.lookUp(keyId);
    return known !== undefined && sameHash(known.hash, hashToken(this.config.tokenKey, text))
      ? known.principal
      : undefined;
  }

  private async lookUp(keyId: string): Promise<Cached | undefined> {
    const now = this.clock.now().getTime();
    const cached = this.cache.get(keyId);
    if (cached !== undefined && cached.until > now) return cached;
    this.cache.delete(keyId);
    const found = await this.store.find(keyId);
    if (found === undefined) return undefined;
    if (this.cache.size >= CACHE_ENTRIES) this.cache.clear();
    const fresh = { ...found, until: now + CACHE_MS };
    this.cache.set(keyId, fresh);
    this.store
      .touch(keyId)
      .catch((error: unknown) => this.logger.debug('last use not stored', { error: String(error) }));
    return fresh;
  }
}
