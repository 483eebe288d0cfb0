export type LockMode = 'share' | 'exclusive';

export interface LockWish {
  readonly key: string;
  readonly mode: LockMode;
}

interface Waiter {
  readonly owner: object;
  readonly mode: LockMode;
  readonly grant: () => void;
  readonly refuse: (error: Error) => void;
}

interface Lock {
  readonly holders: Map<object, LockMode>;
  waiting: Waiter[];
}

/** Two transactions wait for each other; the one that closes the circle is given up, as PostgreSQL does. */
export class Deadlock extends Error {
  readonly code = '40P01';
}

/** Row locks: shared or exclusive, first come first served, kept until their owner is done. */
export class LockTable {
  private readonly locks = new Map<string, Lock>();
  private readonly waitsFor = new Map<object, string>();

  holds(owner: object, { key, mode }: LockWish): boolean {
    const held = this.locks.get(key)?.holders.get(owner);
    return held === 'exclusive' || (held === 'share' && mode === 'share');
  }

  tryAcquire(owner: object, { key, mode }: LockWish): boolean {
    const lock = this.of(key);
    if (lock.waiting.length > 0 || !compatible(lock, owner, mode)) return false;
    lock.holders.set(owner, mode);
    return true;
  }

  /** Resolves when the lock is there. Rejects with Deadlock, or with what `release` was told. */
  async acquire(owner: object, wish: LockWish): Promise<void> {
    if (this.tryAcquire(owner, wish)) return;
    if (this.closesCircle(owner, wish.key)) throw new Deadlock('deadlock detected');
    await new Promise<void>((grant, refuse) => {
      this.waitsFor.set(owner, wish.key);
      this.of(wish.key).waiting.push({ owner, mode: wish.mode, grant, refuse });
    });
  }

  /** Gives up everything that `owner` has and waits for; `reason` makes what its wait is told. */
  release(owner: object, reason: () => Error): void {
    const wanted = this.waitsFor.get(owner);
    this.waitsFor.delete(owner);
    for (const [key, lock] of this.locks) {
      const had = lock.holders.delete(owner);
      if (key === wanted) {
        for (const waiter of lock.waiting.filter((each) => each.owner === owner)) waiter.refuse(reason());
        lock.waiting = lock.waiting.filter((each) => each.owner !== owner);
      }
      if (had || key === wanted) this.grantNext(lock);
      if (lock.holders.size === 0 && lock.waiting.length === 0) this.locks.delete(key);
    }
  }

  private grantNext(lock: Lock): void {
    for (let next = lock.waiting[0]; next && compatible(lock, next.owner, next.mode); next = lock.waiting[0]) {
      lock.waiting.shift();
      this.waitsFor.delete(next.owner);
      lock.holders.set(next.owner, next.mode);
      next.grant();
    }
  }

  private closesCircle(owner: object, key: string, seen = new Set<object>()): boolean {
    const lock = this.of(key);
    const before = [...lock.holders.keys(), ...lock.waiting.map((waiter) => waiter.owner)];
    for (const other of before) {
      if (other === owner) {
        if (seen.size > 0) return true;
        continue;
      }
      if (seen.has(other)) continue;
      seen.add(other);
      const wanted = this.waitsFor.get(other);
      if (wanted !== undefined && this.closesCircle(owner, wanted, seen)) return true;
    }
    return false;
  }

  private of(key: string): Lock {
    const known = this.locks.get(key);
    if (known !== undefined) return known;
    const lock: Lock = { holders: new Map(), waiting: [] };
    this.locks.set(key, lock);
    return lock;
  }
}

function compatible(lock: Lock, owner: object, mode: LockMode): boolean {
  for (const [holder, held] of lock.holders) {
    if (holder !== owner && (mode === 'exclusive' || held === 'exclusive')) return false;
  }
  return true;
}
