import fc, { type Arbitrary } from 'fast-check';
import { gzipSync } from 'node:zlib';
import type { Operation, Schema } from '../../apps/controller/src/openapi/index.js';
import { oddAddress } from './addresses.js';
import { fromSchema } from './from-schema.js';
import type { FuzzBody } from './request.js';

const MEMBER_NAMES = [
  'ip',
  'ips',
  'range',
  'cidr',
  'start',
  'end',
  'action',
  'synchronous',
  '__proto__',
  'constructor',
];

/** Any JSON value, the odd ones more often than elsewhere. */
const oddValue: Arbitrary<unknown> = fc.oneof(
  oddAddress,
  fc.constantFrom(null, '', 0, -1, 1e308, 2 ** 53 + 1, true, 'true', [], {}, [[]], '10.1.0.1', '2001:db8:1::/200'),
  fc.jsonValue({ maxDepth: 3 }),
);

/** What no JSON value becomes. */
const oddText = fc.oneof(
  fc.constantFrom('', '{', '{}', '[]', 'null', '0', '"ip"', '{"ip":}', '\uFEFF{}', '{"ip":"10.1.0.1"}x', 'ip=10.1.0.1'),
  fc.constantFrom('{"ip":"10.1.0.1","ip":"10.1.0.2"}', '{"__proto__":{"ip":"10.1.0.1"}}', '{"ip":1e999}'),
  fc.constantFrom('{"ip":"\\u0000"}', '{"ip":"\0"}', '{"ip":"\\ud800"}', '{"ip":"10.1.0.1","synchronous":-0}'),
  fc.constant('{"a":'.repeat(17) + '1' + '}'.repeat(17)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
);

const large = fc.constantFrom<FuzzBody>(
  { kind: 'filled', text: '?', fill: '[', times: 40_000 },
  { kind: 'filled', text: '{"ip":"?"}', fill: '1', times: 5_000 },
  { kind: 'filled', text: '{"action":"disable","ips":[?"10.1.0.1"]}', fill: '"10.1.0.1",', times: 10_000 },
  { kind: 'filled', text: '{"action":"disable","ips":[?"10.1.0.1"]}', fill: '"10.1.0.1",', times: 9_999 },
  { kind: 'filled', text: '{"ip":"10.1.0.1","x":"?"}', fill: 'x', times: 1024 * 1024 },
);

const oddBytes = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(Buffer.from('{"ip":"\xff\xfe"}', 'latin1'), Buffer.from('{"ip":"10.1.0.1"}', 'utf16le')),
  fc.constantFrom('{"ip":"10.1.0.1"}', ' '.repeat(2 * 1024 * 1024)).map((text) => gzipSync(text)),
);

/** Bodies for an operation: as documented, nearly so, and anything else. */
export function bodiesFor(
  operation: Operation | undefined,
  schemas: Readonly<Record<string, Schema>>,
): Arbitrary<FuzzBody> {
  const none = fc.constant<FuzzBody>({ kind: 'none' });
  const odd = fc.oneof(
    large,
    oddText.map((text): FuzzBody => ({ kind: 'text', text, valid: false })),
    oddBytes.map((bytes): FuzzBody => ({ kind: 'bytes', base64: bytes.toString('base64') })),
  );
  const schema = operation?.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return fc.oneof({ weight: 6, arbitrary: none }, { weight: 1, arbitrary: odd });
  const valid = fromSchema(schema, schemas);
  return fc.oneof(
    {
      weight: 5,
      arbitrary: valid.map((value): FuzzBody => ({ kind: 'text', text: JSON.stringify(value), valid: true })),
    },
    {
      weight: 4,
      arbitrary: spoilt(valid).map((value): FuzzBody => ({ kind: 'text', text: JSON.stringify(value), valid: false })),
    },
    { weight: 1, arbitrary: odd },
    { weight: 1, arbitrary: none },
  );
}

/** A value with one to three members put in, replaced or taken away, at any depth. */
function spoilt(values: Arbitrary<unknown>): Arbitrary<unknown> {
  const edit = fc.record({
    where: fc.nat(),
    name: fc.constantFrom(...MEMBER_NAMES),
    to: fc.option(oddValue, { nil: undefined }),
  });
  return fc.tuple(values, fc.array(edit, { minLength: 1, maxLength: 3 })).map(([value, edits]) => {
    const copy: unknown = structuredClone(value);
    for (const { where, name, to } of edits) {
      const objects = [...objectsIn(copy)];
      const target = objects[where % Math.max(1, objects.length)];
      if (target === undefined) continue;
      const key = Array.isArray(target) ? String(where % (target.length + 1)) : name;
      if (to === undefined && !Array.isArray(target)) delete target[key];
      else
        Object.defineProperty(target, key, {
          value: structuredClone(to),
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return copy;
  });
}

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Record<string, unknown>;
  for (const member of Object.values(value)) yield* objectsIn(member);
}
