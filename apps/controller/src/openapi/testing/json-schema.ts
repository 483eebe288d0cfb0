import { parseAddress, parseCidr } from '#domain';
import type { Literal, Schema, SchemaType } from '../document/types.js';

/** How strictly to read schemas. */
export interface CheckOptions {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Members that the schema does not name are violations: for answers, whose documentation must be complete. */
  readonly closed: boolean;
}

/** What is wrong with `value`, one line each, beginning with where; empty = it is as the schema says. */
export function violations(schema: Schema, value: unknown, options: CheckOptions, at = '$'): string[] {
  const own = [
    ...typeViolations(schema, value, at),
    ...literalViolations(schema, value, at),
    ...unionViolations(schema, value, options, at),
  ];
  if (schema.$ref !== undefined) own.push(...violations(referred(schema.$ref, options), value, options, at));
  if (typeof value === 'string') own.push(...stringViolations(schema, value, at));
  if (typeof value === 'number') {
    own.push(...boundViolations(value, schema.minimum, schema.maximum, at));
  }
  if (Array.isArray(value)) own.push(...arrayViolations(schema, value, options, at));
  else if (isObject(value)) own.push(...objectViolations(schema, value, options, at));
  return own;
}

function referred(ref: string, { schemas }: CheckOptions): Schema {
  const name = ref.replace('#/components/schemas/', '');
  const found = schemas[name];
  if (found === undefined) throw new Error(`the document has no schema ${ref}`);
  return found;
}

function typeViolations({ type }: Schema, value: unknown, at: string): string[] {
  if (type === undefined) return [];
  const allowed = typeof type === 'string' ? [type] : type;
  return allowed.some((each) => isOfType(value, each)) ? [] : [`${at}: is not ${allowed.join(' or ')}`];
}

function isOfType(value: unknown, type: SchemaType): boolean {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case 'string':
    case 'boolean':
      return typeof value === type;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function literalViolations(schema: Schema, value: unknown, at: string): string[] {
  if (schema.const !== undefined && value !== schema.const) return [`${at}: is not ${JSON.stringify(schema.const)}`];
  if (schema.enum === undefined || schema.enum.includes(value as Literal)) return [];
  return [`${at}: is none of ${JSON.stringify(schema.enum)}`];
}

function unionViolations({ oneOf, anyOf }: Schema, value: unknown, options: CheckOptions, at: string): string[] {
  const fitting = (among: readonly Schema[]): number =>
    among.filter((each) => violations(each, value, options, at).length === 0).length;
  const found: string[] = [];
  if (anyOf !== undefined && fitting(anyOf) === 0) found.push(`${at}: is none of ${anyOf.length} alternatives`);
  if (oneOf !== undefined) {
    const count = fitting(oneOf);
    if (count !== 1) found.push(`${at}: is ${count} of ${oneOf.length} alternatives`);
  }
  return found;
}

function stringViolations(schema: Schema, value: string, at: string): string[] {
  const found = boundViolations(Array.from(value).length, schema.minLength, schema.maxLength, `${at} (length)`);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
    found.push(`${at}: does not match ${schema.pattern}`);
  if (schema.format !== undefined && !hasFormat(value, schema.format)) found.push(`${at}: is no ${schema.format}`);
  return found;
}

function hasFormat(value: string, format: string): boolean {
  switch (format) {
    case 'ipv4':
      return parseAddress(value)?.family === 4;
    case 'ipv6':
      return parseAddress(value)?.family === 6;
    case 'cidr':
      return parseCidr(value) !== undefined;
    case 'uuid':
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
    case 'date-time':
      return !Number.isNaN(Date.parse(value));
    default:
      throw new Error(`nobody knows the format ${format}`);
  }
}

function boundViolations(value: number, least: number | undefined, most: number | undefined, at: string): string[] {
  const found: string[] = [];
  if (least !== undefined && value < least) found.push(`${at}: ${value} is less than ${least}`);
  if (most !== undefined && value > most) found.push(`${at}: ${value} is more than ${most}`);
  return found;
}

function arrayViolations(schema: Schema, value: readonly unknown[], options: CheckOptions, at: string): string[] {
  const { items } = schema;
  return [
    ...boundViolations(value.length, schema.minItems, schema.maxItems, `${at} (items)`),
    ...(items === undefined ? [] : value.flatMap((item, index) => violations(items, item, options, `${at}[${index}]`))),
  ];
}

function objectViolations(schema: Schema, value: Record<string, unknown>, options: CheckOptions, at: string): string[] {
  const { properties = {}, additionalProperties } = schema;
  const found = (schema.required ?? [])
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => `${at}.${name}: is missing`);
  for (const [name, member] of Object.entries(value)) {
    const of = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (of !== undefined) found.push(...violations(of, member, options, `${at}.${name}`));
    else if (options.closed && schema.properties !== undefined) found.push(`${at}.${name}: is not documented`);
  }
  return found;
}
