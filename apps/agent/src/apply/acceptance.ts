import type { EntryMatch } from '#domain';
import type { Logger } from '#runtime';
import type { ListRecord } from '../state/list-record.js';
import type { StateStore } from '../state/state-store.js';
import { judge, type Verdict } from './fence.js';
import type { ListSlot, ListSlots } from './list-slot.js';
import { standing, type Offer } from './offer.js';
import type { SlotReporter } from './slot-reporter.js';

/** Decides about offers when their turn comes, and has what is accepted on the disk before anything else is done. */
export class Acceptance {
  constructor(
    private readonly router: string,
    private readonly slots: ListSlots,
    private readonly store: StateStore,
    private readonly reporter: SlotReporter,
    private readonly logger: Logger,
  ) {}

  /**
   * Empties the slot of its offer and answers whether there is something to do for what stands then. Throws what the store throws;
   * the offer then stays where it is.
   */
  async take(slot: ListSlot, entryMatch: EntryMatch | undefined): Promise<boolean> {
    const { offer } = slot;
    const verdict = offer && this.decide(slot, offer);
    if (verdict === 'accept') await this.accept(slot, offer!, entryMatch ?? slot.record?.entryMatch);
    // A newer one may have come while this one was written.
    if (slot.offer === offer) slot.offer = undefined;

    // The name of a list that is gone may be another list's by now: it is looked after only when somebody asks for it by right.
    if (!slot.record || (slot.isBuried() && verdict !== 'same')) return false;
    if (entryMatch && slot.record.entryMatch !== entryMatch) {
      // Nothing that was proved counts under the other way of matching, and what the router has is no drift.
      await this.save(slot, { ...slot.record, entryMatch, applied: undefined, verified: undefined });
    }
    return true;
  }

  /** Answers an offer that comes behind another one, or that the disk forbids. */
  refuse(offer: Offer, verdict: 'stale' | 'conflict', stands: Offer | undefined): void {
    const { listId, mark } = offer;
    this.logger.warn('list version refused', { router: this.router, listId, verdict, mark, stands: stands?.mark });
    const message = stands
      ? `this router has accepted ${stands.mark.incarnation}.${stands.mark.generation} of ${stands.name}`
      : `another list is named ${offer.name}`;
    this.reporter.refuse(offer, { code: verdict, message, retryable: false });
  }

  private decide(slot: ListSlot, offer: Offer): Verdict {
    const stands = slot.record && standing(slot.record);
    const verdict = judge(stands, offer);
    if (verdict === 'stale' || verdict === 'conflict') {
      this.refuse(offer, verdict, stands);
      return verdict;
    }
    if (!this.slots.isNameTaken(offer.name, { otherThan: offer.listId })) return verdict;
    this.refuse(offer, 'conflict', undefined);
    return 'conflict';
  }

  private async accept(slot: ListSlot, offer: Offer, entryMatch: EntryMatch | undefined): Promise<void> {
    if (!entryMatch) throw new Error(`router ${this.router} was offered a list before its settings`);
    const { listId, regionId, name, list, mark } = offer;
    const { attempted, applied, verified } = slot.record ?? {};
    const about = { router: this.router, listId, regionId, name, entryMatch, list };
    await this.save(slot, { ...about, accepted: mark, attempted, applied, verified });
    slot.failures = 0;
    this.reporter.say(slot, slot.record!, { phase: 'accepted' }, true);
  }

  private async save(slot: ListSlot, record: ListRecord): Promise<void> {
    await this.store.save(record);
    slot.record = record;
  }
}
