import fc, { type Arbitrary } from 'fast-check';
import type { Schema } from '../../apps/controller/src/openapi/index.js';
import { address, cidr } from './addresses.js';

type Schemas = Readonly<Record<string, Schema>>;

/** Lists that are sent may be long, and most are not. */
const MAX_ITEMS = 12;

/** Values that are as the schema says; addresses are mostly those of the world. */
export function fromSchema(schema: Schema, schemas: Schemas): Arbitrary<unknown> {
  if (schema.$ref !== undefined) return fromReference(schema.$ref.replace('#/components/schemas/', ''), schemas);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const union = schema.oneOf ?? schema.anyOf;
  if (union !== undefined) return fc.oneof(...union.map((each) => fromSchema(each, schemas)));
  switch (schema.type) {
    case 'object':
      return fromMembers(schema, schemas);
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, schemas), {
        minLength: schema.minItems ?? 0,
        maxLength: MAX_ITEMS,
      });
    case 'string':
      return fromText(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000 });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

function fromReference(name: string, schemas: Schemas): Arbitrary<unknown> {
  if (name === 'IpAddress') return address;
  const found = schemas[name];
  if (found === undefined) throw new Error(`the document has no schema ${name}`);
  return fromSchema(found, schemas);
}

function fromMembers({ properties = {}, required = [] }: Schema, schemas: Schemas): Arbitrary<unknown> {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, member]) => [name, fromSchema(member, schemas)]),
  );
  return fc.record(members, { requiredKeys: [...required] });
}

function fromText({ format, pattern, minLength = 0, maxLength = 40 }: Schema): Arbitrary<string> {
  if (format === 'cidr') return cidr;
  if (format === 'uuid') return fc.uuid();
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength, maxLength });
}
