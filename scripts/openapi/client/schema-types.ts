import type { Literal, Schema } from '../../../apps/controller/src/openapi/document/types.js';

/** A TypeScript type for a schema; those that are referred to are called `${prefix}${name}`. */
export function typeOf(schema: Schema, prefix = ''): string {
  if (schema.$ref !== undefined) return prefix + schema.$ref.replace('#/components/schemas/', '');
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(' | ');
  if (schema.type === undefined || schema.type === 'object') {
    const union = schema.oneOf ?? schema.anyOf;
    if (union !== undefined) return union.map((each) => typeOf(each, prefix)).join(' | ');
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return types.map((type) => plainType(type, schema, prefix)).join(' | ') || 'unknown';
}

/** A documentation comment for whatever follows, or nothing. */
export function comment(text: string | undefined): string {
  if (text === undefined) return '';
  const lines = text.replaceAll('*/', '* /').split('\n');
  return lines.length === 1
    ? `/** ${lines[0]} */\n`
    : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

function literal(value: Literal): string {
  return JSON.stringify(value);
}

function plainType(type: string, schema: Schema, prefix: string): string {
  switch (type) {
    case 'integer':
      return 'number';
    case 'array': {
      const items = typeOf(schema.items ?? {}, prefix);
      return `readonly ${/^\w+$/.test(items) ? items : `(${items})`}[]`;
    }
    case 'object':
      return objectType(schema, prefix);
    default:
      return type;
  }
}

function objectType({ properties, required = [], additionalProperties }: Schema, prefix: string): string {
  if (properties === undefined) return `Readonly<Record<string, ${typeOf(additionalProperties ?? {}, prefix)}>>`;
  const members = Object.entries(properties).map(([name, member]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    return `${comment(member.description)}readonly ${key}${required.includes(name) ? '' : '?'}: ${typeOf(member, prefix)};`;
  });
  return `{\n${members.join('\n')}\n}`;
}
