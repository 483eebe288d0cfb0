import { parseCidr, rangeBetween, type Status } from '#domain';
import { FieldErrors } from '../platform/http/field-errors.js';
import type { BulkTarget, SentAddress } from './asked.js';
import { isAbsent, optionalBoolean, parseSentAddress } from './change.schema.js';

/** Body of POST ips/bulk, checked. */
export interface BulkChangeBody {
  readonly action: 'enable' | 'disable';
  readonly status: Status;
  readonly target: BulkTarget;
  readonly synchronous: boolean;
  readonly dryRun: boolean;
}

const MODES = ['ips', 'range', 'cidr'] as const;

/** N36-45, A2, A40-42. `listLimit` bounds `ips`. Throws InvalidFields with everything that is wrong. */
export function parseBulkChange(body: Record<string, unknown>, { listLimit }: { listLimit: number }): BulkChangeBody {
  const errors = new FieldErrors();
  const action = parseAction(body['action'], errors);
  const synchronous = optionalBoolean(body['synchronous'], 'synchronous', errors);
  const dryRun = optionalBoolean(body['dry_run'], 'dry_run', errors);
  requireExactlyOneMode(body, errors);
  // All three are looked at, so that a customer is told everything at once.
  const list = parseList(body['ips'], listLimit, errors);
  const range = parseRange(body['range'], errors);
  const block = parseBlock(body['cidr'], errors);
  errors.throwIfAny();
  const target = list ?? range ?? block;
  return {
    action: action!,
    status: action === 'enable' ? 'enabled' : 'disabled',
    target: target!,
    synchronous,
    dryRun,
  };
}

function parseAction(value: unknown, errors: FieldErrors): 'enable' | 'disable' | undefined {
  if (value === 'enable' || value === 'disable') return value;
  errors.add('action', isAbsent(value) ? 'The action field is required.' : 'The selected action is invalid.');
  return undefined;
}

function requireExactlyOneMode(body: Record<string, unknown>, errors: FieldErrors): void {
  const present = MODES.filter((mode) => !isAbsent(body[mode]));
  if (present.length === 1) return;
  for (const mode of MODES) {
    const others = MODES.filter((other) => other !== mode).join(' / ');
    if (present.length === 0) errors.add(mode, `The ${mode} field is required when none of ${others} are present.`);
    else if (present.includes(mode)) errors.add(mode, `The ${mode} field prohibits ${others} from being present.`);
  }
}

function parseList(value: unknown, limit: number, errors: FieldErrors): BulkTarget | undefined {
  if (isAbsent(value)) return undefined;
  if (!Array.isArray(value)) {
    errors.add('ips', 'The ips field must be an array.');
  } else if (value.length === 0) {
    // To Laravel an empty array is no value.
    errors.add('ips', 'The ips field is required when none of range / cidr are present.');
  } else if (value.length > limit) {
    errors.add('ips', `The ips field must not have more than ${limit} items.`);
  } else {
    const ips = value.map((item: unknown, index) => parseSentAddress(item, `ips.${index}`, errors));
    return ips.includes(undefined) ? undefined : { kind: 'list', ips: ips as SentAddress[] };
  }
  return undefined;
}

function parseRange(value: unknown, errors: FieldErrors): BulkTarget | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'object') errors.add('range', 'The range field must be an array.');
  const { start: startSent, end: endSent } = value as { start?: unknown; end?: unknown };
  const start = parseRangeEnd(startSent, 'range.start', errors);
  const end = parseRangeEnd(endSent, 'range.end', errors);
  if (start === undefined || end === undefined) return undefined;
  if (rangeBetween(start.address, end.address) !== undefined) return { kind: 'range', start, end };
  const rule =
    start.address.family === end.address.family
      ? 'must be greater than or equal to range.start'
      : 'must be of the same IP version as range.start';
  errors.add('range.end', `The range.end field ${rule}.`);
  return undefined;
}

function parseRangeEnd(value: unknown, field: string, errors: FieldErrors): SentAddress | undefined {
  if (!isAbsent(value)) return parseSentAddress(value, field, errors);
  errors.add(field, `The ${field} field is required when range is present.`);
  return undefined;
}

/** A40: host bits are masked off. */
function parseBlock(value: unknown, errors: FieldErrors): BulkTarget | undefined {
  if (isAbsent(value)) return undefined;
  const cidr = typeof value === 'string' ? parseCidr(value) : undefined;
  if (cidr !== undefined) return { kind: 'cidr', cidr };
  errors.add('cidr', 'The cidr field must be a valid CIDR notation.');
  return undefined;
}
