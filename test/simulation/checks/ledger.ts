import type { ListRow, Tables } from '../../support/twin-database/rows.js';
import type { Request } from '../customers.js';
import type { Done } from '../database/server.js';
import type { ManagedAddress } from '../place.js';
import { shownAddresses, UNTOUCHED, type ShownAddress } from './shown.js';

interface Change {
  readonly seq: number;
  readonly at: number;
}

/** `from`: several changes may have been stored at once, of which this is the last; they begin after this number. */
interface Past extends ShownAddress {
  readonly at: number;
  readonly from: number;
}

/** What must be true of one address, by the acknowledged requests alone. */
interface Entry {
  readonly address: ManagedAddress;
  readonly status: ShownAddress['status'];
  readonly changeSeq: number;
}

/**
 * Keeps its own account of every address, one by one, and compares what the database says with it after every commit (A44, A47, I8).
 * It learns from a stored change only what a request that is under way may have asked for.
 */
export class Ledger {
  private readonly entries: Map<string, Entry>;
  private lists = new Map<string, ListRow>();
  private readonly changes = new Map<string, Change[]>();
  private readonly history = new Map<string, Past[]>();

  constructor(
    private readonly tables: Tables,
    addresses: readonly ManagedAddress[],
    private readonly requests: readonly Request[],
    private readonly now: () => number,
    private readonly fail: (what: string) => void,
  ) {
    this.entries = new Map(addresses.map((address) => [address.text, { address, ...UNTOUCHED }]));
    this.lists = new Map(tables.lists.committed);
  }

  /** Addresses of the list that the routers must deny. */
  disabled(listId: string): Set<string> {
    const texts = new Set<string>();
    for (const [text, entry] of this.entries) {
      if (entry.address.listId === listId && entry.status === 'disabled') texts.add(text);
    }
    return texts;
  }

  /** Addresses of the list of which the customer is told that all routers have them. */
  settled(listId: string): { text: string; disabled: boolean }[] {
    const { appliedSeq } = this.tables.lists.committed.get(listId)!;
    const found: { text: string; disabled: boolean }[] = [];
    for (const [text, { address, status, changeSeq }] of this.entries) {
      if (address.listId === listId && changeSeq <= appliedSeq) found.push({ text, disabled: status === 'disabled' });
    }
    return found;
  }

  /**
   * The lowest number of the change under which the address can have had that status at or after a time. Changes that are stored
   * together may undo each other, and only the last one shows.
   */
  firstSeqWith(text: string, status: ShownAddress['status'], since: number): number | undefined {
    const history = this.history.get(text) ?? [];
    const before = history.findLast(({ at }) => at < since) ?? UNTOUCHED;
    if (before.status === status) return before.changeSeq;
    const found = history.find(
      (past) => past.at >= since && (past.status === status || past.changeSeq > past.from + 1),
    );
    return found && found.from + 1;
  }

  listOf(text: string): string {
    return this.entries.get(text)!.address.listId;
  }

  /** Changes that have not been applied, oldest first. */
  unapplied(listId: string): readonly Change[] {
    const { appliedSeq } = this.tables.lists.committed.get(listId)!;
    return (this.changes.get(listId) ?? []).filter(({ seq }) => seq > appliedSeq);
  }

  lastChange(listId: string): Change | undefined {
    return this.changes.get(listId)?.at(-1);
  }

  committed(done: readonly Done[], at: Date): void {
    const wrote = done.some(({ statement }) => statement === 'control-write-changes');
    const before = this.lists;
    this.lists = new Map(this.tables.lists.committed);
    let shown: Map<string, Map<string, ShownAddress>>;
    try {
      shown = shownAddresses(this.tables);
    } catch (error) {
      return this.fail(`I8 ${String(error)}`);
    }
    for (const list of this.lists.values()) this.checkList(before.get(list.id)!, list, wrote, shown.get(list.id), at);
  }

  private checkList(
    before: ListRow,
    after: ListRow,
    wrote: boolean,
    shown: ReadonlyMap<string, ShownAddress> | undefined,
    at: Date,
  ): void {
    if (after.appliedSeq < before.appliedSeq) this.fail(`I8 ${after.id} has applied less than before`);
    if (after.desiredSeq < before.desiredSeq) this.fail(`I8 ${after.id} wants less than before`);
    if (after.generation < before.generation) this.fail(`I2 the generation of ${after.id} went back`);
    let touched = false;
    for (const entry of this.entries.values()) {
      if (entry.address.listId !== after.id) continue;
      const now = shown?.get(entry.address.text) ?? UNTOUCHED;
      touched = this.checkAddress(entry, now, { before, after, wrote }) || touched;
    }
    const restarted = after.lastChangeAt?.getTime() !== before.lastChangeAt?.getTime();
    if ((restarted || after.desiredSeq !== before.desiredSeq) && !touched) {
      this.fail(`A44 nothing of ${after.id} changed and its timer was restarted`);
    }
    if (touched)
      this.changes.set(after.id, [...(this.changes.get(after.id) ?? []), { seq: after.desiredSeq, at: at.getTime() }]);
  }

  /** Answers whether the address was changed. */
  private checkAddress(
    entry: Entry,
    now: ShownAddress,
    { before, after, wrote }: { before: ListRow; after: ListRow; wrote: boolean },
  ): boolean {
    const { text } = entry.address;
    if (now.changeSeq > before.desiredSeq) {
      const asked = wrote && this.isAsked(entry.address, now.status);
      if (!asked || now.changeSeq > after.desiredSeq)
        this.fail(`I8 ${text} became ${now.status} and nobody asked for it`);
      this.entries.set(text, { address: entry.address, ...now });
      const past = { ...now, at: this.now(), from: before.desiredSeq };
      this.history.set(text, [...(this.history.get(text) ?? []), past]);
      return true;
    }
    if (now.status !== entry.status) this.fail(`I8 ${text} is ${now.status}, which nobody has asked for`);
    const applied = entry.changeSeq <= after.appliedSeq;
    if (applied !== now.changeSeq <= after.appliedSeq) this.fail(`A47 pending of ${text} is not what it should be`);
    return false;
  }

  private isAsked({ text, customerId }: ManagedAddress, status: ShownAddress['status']): boolean {
    return this.requests.some(
      (request) =>
        request.customerId === customerId &&
        request.status === status &&
        request.answer === undefined &&
        request.addresses.includes(text),
    );
  }
}
