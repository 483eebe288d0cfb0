import { hasHostBits, parseCidr, type Cidr, type LengthLimits, type ProtectedPrefix } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { InvalidField, NoSuch } from '../inventory/index.js';
import { LOGGER, type Logger } from '../platform/logger.js';
import { GuardrailSettingsStore } from './guardrail-settings.store.js';

/** What an entry may be at most; a region can only be tighter. */
const WIDEST: LengthLimits = { v4: { shortest: 8, longest: 32 }, v6: { shortest: 29, longest: 128 } };
const MAX_NOTE = 200;

/** What operators set for the guardrails. It counts from the next claim on. `actor` is whoever set it, for the audit. */
@Injectable()
export class GuardrailSettingsService {
  constructor(
    private readonly store: GuardrailSettingsStore,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** No list may touch the block from now on; a list that does already is stopped at its next change. Throws InvalidField. */
  async protect(prefix: string, note: string, actor: string): Promise<void> {
    const block = checkedBlock(prefix);
    const reason = note.trim();
    if (reason === '' || reason.length > MAX_NOTE) {
      throw new InvalidField({ field: 'note', rule: `must be 1 to ${MAX_NOTE} characters` });
    }
    await this.store.protect(block, reason, actor);
    this.logger.warn('prefix protected', { prefix, actor });
  }

  /** Throws InvalidField and NoSuch. */
  async unprotect(prefix: string, actor: string): Promise<void> {
    if (!(await this.store.unprotect(checkedBlock(prefix))))
      throw new NoSuch({ what: 'protected prefix', name: prefix });
    this.logger.warn('prefix not protected any more', { prefix, actor });
  }

  async protectedPrefixes(): Promise<ProtectedPrefix[]> {
    return this.store.protectedPrefixes();
  }

  /** Prefix lengths that entries may have in a region. Throws InvalidField and NoSuch. */
  async setLengths(region: string, lengths: LengthLimits, actor: string): Promise<void> {
    for (const family of ['v4', 'v6'] as const) {
      const [{ shortest, longest }, widest] = [lengths[family], WIDEST[family]];
      const isTighter = shortest >= widest.shortest && shortest <= longest && longest <= widest.longest;
      if (!Number.isInteger(shortest) || !Number.isInteger(longest) || !isTighter) {
        throw new InvalidField({
          field: `${family} prefix lengths`,
          rule: `must be a range of whole numbers within ${widest.shortest} to ${widest.longest}`,
        });
      }
    }
    if (!(await this.store.setLengths(region, lengths))) throw new NoSuch({ what: 'region', name: region });
    this.logger.warn('prefix lengths set', { region, ...lengths, actor });
  }

  /** Addresses that may change in ten minutes, in each direction; null: as many as there are. Throws InvalidField and NoSuch. */
  async setVolume(scope: 'region' | 'customer', name: string, limit: bigint | null, actor: string): Promise<void> {
    if (limit !== null && limit < 0n) throw new InvalidField({ field: 'limit', rule: 'must not be negative' });
    if (!(await this.store.setVolume(scope, name, limit))) throw new NoSuch({ what: scope, name });
    this.logger.warn('volume limit set', { scope, name, limit: limit === null ? null : String(limit), actor });
  }
}

function checkedBlock(text: string): Cidr {
  const block = parseCidr(text);
  if (block === undefined) throw new InvalidField({ field: 'prefix', rule: 'must be a valid CIDR notation' });
  if (hasHostBits(text)) throw new InvalidField({ field: 'prefix', rule: 'must not have host bits set' });
  return block;
}
