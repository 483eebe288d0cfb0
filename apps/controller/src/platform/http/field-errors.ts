import { NetctlError } from '#domain';

/** A1: a 422 body in Laravel's shape: the first message, how many more there are, and all of them by field. */
export class InvalidFields extends NetctlError {
  readonly code = 'invalid_fields';
  readonly kind = 'invalid';

  constructor(readonly errors: Readonly<Record<string, readonly string[]>>) {
    const all = Object.values(errors).flat();
    const more = all.length - 1;
    super(more === 0 ? String(all[0]) : `${all[0]} (and ${more} more error${more === 1 ? '' : 's'})`);
  }
}

/** Collects what is wrong with a body, in the order in which it is found. */
export class FieldErrors {
  private readonly errors = new Map<string, string[]>();

  add(field: string, message: string): void {
    this.errors.set(field, [...(this.errors.get(field) ?? []), message]);
  }

  /** Throws InvalidFields with everything that was added. */
  throwIfAny(): void {
    if (this.errors.size > 0) throw new InvalidFields(Object.fromEntries(this.errors));
  }
}
