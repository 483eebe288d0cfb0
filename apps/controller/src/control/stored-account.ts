import type { Account, ListView } from './account.js';

/** What a write says of a customer's lists: those that it changed stand one revision later, the others as given here. */
export class StoredAccount {
  constructor(private readonly others: readonly ListView[]) {}

  /** Whether the lists that were not changed are what `account` takes them for. */
  othersAreAsIn(account: Account): boolean {
    return this.others.every(({ id, revision }) => account.lists.get(id)?.revision === revision);
  }

  /** `account` with the other lists as they really are: figures over the whole account are answered from it (A32). */
  refresh(account: Account): Account {
    if (this.others.length === 0) return account;
    return { ...account, lists: new Map([...account.lists, ...this.others.map((list) => [list.id, list] as const)]) };
  }

  /** `account`, planned and now stored, as the next change finds it. */
  bump(account: Account): Account {
    const others = new Set(this.others.map(({ id }) => id));
    const lists = [...account.lists].map(
      ([id, list]) => [id, others.has(id) ? list : { ...list, revision: list.revision + 1 }] as const,
    );
    return { ...account, lists: new Map(lists) };
  }
}
