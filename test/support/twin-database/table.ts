/** Rows by their primary key, as they were committed. Rows are never changed in place. */
export class Table<Row> {
  readonly committed = new Map<string, Row>();

  constructor(
    readonly name: string,
    /** Values of which no two rows may have the same; undefined: the index leaves the row out. */
    readonly unique: Readonly<Record<string, (row: Row) => string | undefined>> = {},
  ) {}
}

/** PostgreSQL's unique_violation. */
export class UniqueViolation extends Error {
  readonly code = '23505';
}

type AnyTable = Table<unknown>;
const GONE = Symbol('deleted');

/** What one transaction sees: what is committed, and above it its own changes, which nobody else sees before `apply`. */
export class View {
  private readonly changes = new Map<AnyTable, Map<string, unknown>>();

  /** `now` as PostgreSQL has it: the time at which the transaction began. */
  constructor(readonly now: Date) {}

  /** Whether there is anything to apply. */
  get isChanged(): boolean {
    return this.changes.size > 0;
  }

  get<Row>(table: Table<Row>, key: string): Row | undefined {
    const own = this.changes.get(table as AnyTable);
    if (own?.has(key) === true) return own.get(key) === GONE ? undefined : (own.get(key) as Row);
    return table.committed.get(key);
  }

  all<Row>(table: Table<Row>): Row[] {
    const own = this.changes.get(table as AnyTable);
    if (own === undefined) return [...table.committed.values()];
    const merged = new Map<string, unknown>(table.committed);
    for (const [key, row] of own) merged.set(key, row);
    return [...merged.values()].filter((row) => row !== GONE) as Row[];
  }

  put<Row>(table: Table<Row>, key: string, row: NoInfer<Row>): void {
    this.ofTable(table).set(key, row);
  }

  delete<Row>(table: Table<Row>, key: string): void {
    this.ofTable(table).set(key, GONE);
  }

  /** Makes the changes everybody's. Throws UniqueViolation, and then nothing has changed. */
  apply(): void {
    for (const [table, own] of this.changes) this.checkUnique(table, own);
    for (const [table, own] of this.changes) {
      for (const [key, row] of own) {
        if (row === GONE) table.committed.delete(key);
        else table.committed.set(key, row);
      }
    }
  }

  private checkUnique(table: AnyTable, own: ReadonlyMap<string, unknown>): void {
    for (const [index, valueOf] of Object.entries(table.unique)) {
      const values = this.all(table).flatMap((row) => valueOf(row) ?? []);
      if (own.size > 0 && new Set(values).size < values.length) throw new UniqueViolation(`${table.name}: ${index}`);
    }
  }

  private ofTable<Row>(table: Table<Row>): Map<string, unknown> {
    const known = this.changes.get(table as AnyTable);
    if (known !== undefined) return known;
    const own = new Map<string, unknown>();
    this.changes.set(table as AnyTable, own);
    return own;
  }
}
