import { z } from 'zod';

/** One value of the configuration: where it is in the file and what the environment calls it. */
export interface Setting {
  /** `['database', 'poolSize']` */
  readonly path: readonly string[];
  /** `NETCTL_DATABASE__POOL_SIZE` */
  readonly variable: string;
  /** Without optional, default and the like around it. */
  readonly schema: z.core.$ZodType;
  /** The schema's `describe` text; also the source of the documentation. */
  readonly description: string | undefined;
}

/** Every setting of a schema in the schema's order. Nested objects are followed; arrays and records are one setting. */
export function settingsOf(schema: z.ZodObject, prefix: string): Setting[] {
  return below(schema, [], prefix);
}

function below(schema: z.ZodObject, path: readonly string[], prefix: string): Setting[] {
  return Object.entries(shapeOf(schema)).flatMap(([key, outer]) => {
    const inner = withoutWrappers(outer);
    const here = [...path, key];
    if (inner instanceof z.ZodObject) return below(inner, here, prefix);
    const description = z.globalRegistry.get(outer)?.description ?? z.globalRegistry.get(inner)?.description;
    return [{ path: here, variable: variableName(here, prefix), schema: inner, description }];
  });
}

/** `['database', 'poolSize']` is `NETCTL_DATABASE__POOL_SIZE`. */
export function variableName(path: readonly PropertyKey[], prefix: string): string {
  const words = path.map((key) =>
    String(key)
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .toUpperCase(),
  );
  return prefix + words.join('__');
}

/** The schema inside `optional`, `default`, `readonly`, `pipe` and the like: what the text of a variable has to become. */
export function withoutWrappers(schema: z.core.$ZodType): z.core.$ZodType {
  const definition = schema._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType; out?: z.core.$ZodType };
  if (definition.innerType) return withoutWrappers(definition.innerType);
  if (!definition.in || !definition.out) return schema;
  return withoutWrappers(definition.in._zod.def.type === 'transform' ? definition.out : definition.in);
}

/** Dotted names in a parsed file that the schema does not know. */
export function unknownKeys(value: unknown, schema: z.core.$ZodType, path = ''): string[] {
  const inner = withoutWrappers(schema);
  if (Array.isArray(value) && inner instanceof z.ZodArray) {
    return value.flatMap((item, index) => unknownKeys(item, inner.element, `${path}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || !(inner instanceof z.ZodObject)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const name = path ? `${path}.${key}` : key;
    const known = Object.hasOwn(inner.shape, key) ? shapeOf(inner)[key] : undefined;
    return known ? unknownKeys(item, known, name) : [name];
  });
}

/** zod's own type of the shape lets any key be anything. */
function shapeOf(schema: z.ZodObject): Readonly<Record<string, z.core.$ZodType>> {
  return schema.shape;
}
