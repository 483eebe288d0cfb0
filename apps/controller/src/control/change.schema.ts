import { parseAddress } from '#domain';
import { FieldErrors } from '../platform/http/field-errors.js';
import type { SentAddress } from './asked.js';

// A2: the texts are Laravel's, which customers already know.

/** Body of POST ips/enable and ips/disable, checked. */
export interface SingleChangeBody {
  readonly ip: SentAddress;
  readonly synchronous: boolean;
  readonly dryRun: boolean;
}

/** N31. Throws InvalidFields. */
export function parseSingleChange(body: Record<string, unknown>): SingleChangeBody {
  const errors = new FieldErrors();
  const ip = requiredAddress(body['ip'], 'ip', errors);
  const synchronous = optionalBoolean(body['synchronous'], 'synchronous', errors);
  const dryRun = optionalBoolean(body['dry_run'], 'dry_run', errors);
  errors.throwIfAny();
  return { ip: ip!, synchronous, dryRun };
}

/** Absent as Laravel sees it: null and the empty text are no values. */
export function isAbsent(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

/** A24. Adds an error and answers undefined when it is no address. */
export function parseSentAddress(value: unknown, field: string, errors: FieldErrors): SentAddress | undefined {
  const address = typeof value === 'string' ? parseAddress(value) : undefined;
  if (address !== undefined) return { text: value as string, address };
  errors.add(field, `The ${field} field must be a valid IP address.`);
  return undefined;
}

/** A3: true, false, 1, 0, "1", "0"; absent is false. */
export function optionalBoolean(value: unknown, field: string, errors: FieldErrors): boolean {
  if (value === undefined || value === false || value === 0 || value === '0') return false;
  if (value === true || value === 1 || value === '1') return true;
  errors.add(field, `The ${field.replace('_', ' ')} field must be true or false.`);
  return false;
}

function requiredAddress(value: unknown, field: string, errors: FieldErrors): SentAddress | undefined {
  if (!isAbsent(value)) return parseSentAddress(value, field, errors);
  errors.add(field, `The ${field} field is required.`);
  return undefined;
}
