import { describe, expect, it } from 'vitest';
import { customerApi } from './document.js';
import type { MediaType, Schema } from './document/types.js';
import { violations } from './testing/json-schema.js';

const { schemas } = customerApi.components;

/** Every object of the document with the path that leads to it. */
function* objectsIn(value: unknown, path = ''): Generator<[path: string, value: Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  yield [path, value as Record<string, unknown>];
  for (const [key, member] of Object.entries(value)) yield* objectsIn(member, `${path}/${key}`);
}

const all = [...objectsIn(customerApi)];

describe('the description of the customer API', () => {
  it('has an answer for every reference', () => {
    const missing = all
      .map(([path, { $ref }]) => [path, $ref] as const)
      .filter(([, $ref]) => typeof $ref === 'string')
      .filter(([, $ref]) => all.every(([path]) => `#${path}` !== $ref));
    expect(missing).toEqual([]);
  });

  it('has no schema, parameter or header that nothing refers to', () => {
    const used = new Set(all.map(([, { $ref }]) => $ref));
    const unused = (['schemas', 'parameters', 'headers'] as const).flatMap((kind) =>
      Object.keys(customerApi.components[kind])
        .map((name) => `#/components/${kind}/${name}`)
        .filter((ref) => !used.has(ref)),
    );
    expect(unused).toEqual([]);
  });

  const examples = all.flatMap(([path, value]) =>
    Object.entries((value as Partial<MediaType>).examples ?? {}).map(([name, example]) => ({
      name: `${path}/${name}`,
      schema: (value as unknown as MediaType).schema,
      value: example.value,
    })),
  );

  it.each(examples)('shows an example that is as its schema says: $name', ({ schema, value }) => {
    expect(violations(schema, value, { schemas, closed: true })).toEqual([]);
  });

  it.each(all.filter(([, { schema, example }]) => schema !== undefined && example !== undefined))(
    'shows a value that is as its schema says: %s',
    (_path, { schema, example }) => {
      expect(violations(schema as Schema, example, { schemas, closed: true })).toEqual([]);
    },
  );

  it('names every operation once', () => {
    const names = all.map(([, { operationId }]) => operationId).filter((name) => name !== undefined);
    expect(names.length).toBeGreaterThan(8);
    expect(new Set(names).size).toBe(names.length);
  });

  it('documents every parameter of a path, and no other', () => {
    for (const [path, operations] of Object.entries(customerApi.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const operation of Object.values(operations)) {
        const documented = (operation.parameters ?? [])
          .map((each) => ('$ref' in each ? customerApi.components.parameters[each.$ref.replace(/^.*\//, '')]! : each))
          .filter((each) => each.in === 'path')
          .map((each) => each.name);
        expect(documented, path).toEqual(inPath);
      }
    }
  });
});
