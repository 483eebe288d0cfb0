import { sameMark, type ListRecord } from '../state/list-record.js';
import type { Offer } from './offer.js';
import type { ResultReport } from './report.js';

/** What a runner knows of one list: what it has accepted, what is offered, when it is to be looked at, how it went. */
export class ListSlot {
  /** The newest version that has come and has not been looked at. */
  offer: Offer | undefined;
  /** When the list is to be worked on, in ms; undefined: when something happens. */
  dueAt: number | undefined;
  /** Failures in a row. */
  failures = 0;
  /** As it was reported last. */
  reported: ResultReport | undefined;

  constructor(public record: ListRecord | undefined) {}

  /** The router is known to be as it should be. */
  isSettled(): boolean {
    return (
      this.dueAt === undefined && this.record !== undefined && sameMark(this.record.verified, this.record.accepted)
    );
  }

  /** Off the router and proved: nothing to look after, and its name is free. */
  isBuried(): boolean {
    const { record } = this;
    return record !== undefined && record.list === undefined && sameMark(record.verified, record.accepted);
  }
}

/** The slots of one router. */
export class ListSlots {
  private readonly slots = new Map<string, ListSlot>();

  constructor(records: readonly ListRecord[]) {
    for (const record of records) this.slots.set(record.listId, new ListSlot(record));
  }

  all(): ListSlot[] {
    return [...this.slots.values()];
  }

  get(listId: string): ListSlot | undefined {
    return this.slots.get(listId);
  }

  /** The slot of a list, which may be the first that is heard of it. */
  of(listId: string): ListSlot {
    const slot = this.slots.get(listId) ?? new ListSlot(undefined);
    this.slots.set(listId, slot);
    return slot;
  }

  ready(nowMs: number, most: number): ListSlot[] {
    return this.all()
      .filter(({ dueAt }) => dueAt !== undefined && dueAt <= nowMs)
      .slice(0, most);
  }

  nextDueAt(): number | undefined {
    const times = this.all().flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt]));
    return times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b));
  }

  /** Whether another list goes by this name. Two of them would overwrite each other for ever. */
  isNameTaken(name: string, by: { otherThan: string }): boolean {
    return [...this.slots].some(
      ([listId, slot]) => listId !== by.otherThan && slot.record?.name === name && !slot.isBuried(),
    );
  }
}
