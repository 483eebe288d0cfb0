import { parseAddress, type Address } from '#domain';
import { FieldErrors } from '../platform/http/field-errors.js';

/** Body of POST ips/enable and ips/disable, checked. `ip` is kept as it was sent: messages echo it (A24). */
export interface SingleChangeBody {
  readonly ip: string;
  readonly address: Address;
  readonly synchronous: boolean;
}

/** A2: the texts are Laravel's, which customers already know. Throws InvalidFields. */
export function parseSingleChange(body: Record<string, unknown>): SingleChangeBody {
  const errors = new FieldErrors();
  const address = requiredAddress(body['ip'], 'ip', errors);
  const synchronous = optionalBoolean(body['synchronous'], 'synchronous', errors);
  errors.throwIfAny();
  return { ip: body['ip'] as string, address: address!, synchronous };
}

function requiredAddress(value: unknown, field: string, errors: FieldErrors): Address | undefined {
  if (value === undefined || value === null || value === '') {
    errors.add(field, `The ${field} field is required.`);
    return undefined;
  }
  const address = typeof value === 'string' ? parseAddress(value) : undefined;
  if (address === undefined) errors.add(field, `The ${field} field must be a valid IP address.`);
  return address;
}

/** A3: true, false, 1, 0, "1", "0"; absent is false. */
function optionalBoolean(value: unknown, field: string, errors: FieldErrors): boolean {
  if (value === undefined || value === false || value === 0 || value === '0') return false;
  if (value === true || value === 1 || value === '1') return true;
  errors.add(field, `The ${field} field must be true or false.`);
  return false;
}
