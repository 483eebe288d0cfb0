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
  'dry_run',
  '__proto__',
  'constructor',
];

/** What is nearly right: of another type, another case, one beyond. */
const nearMiss = fc.constantFrom<unknown>(
  ...['true', 'false', 'yes', 'on', '2', '00', 2, -1, 0.5],
  ...['Enable', 'enable ', 'enabled', 'ENABLE', ''],
  ...['10.1.0.1/33', '10.1.0.1/', '/24', '10.1.0.1/+8', '10.1.0.1/024', '2001:db8:1::/129', '10.1.0.1-10.1.0.2'],
  ...[null, [], {}, ['10.1.0.1'], { start: '10.1.0.1' }, [['10.1.0.1']], { 0: '10.1.0.1' }],
);

/** Any JSON value, the odd ones more often than elsewhere. */
const oddValue: Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: nearMiss },
  { weight: 2, arbitrary: oddAddress },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(0, 1e308, 2 ** 53 + 1, '10.1.0.1', '10.9.0.1') },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
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

/** A value with one to three members put in, replaced or taken away, at any depth; mostly members that it has. */
function spoilt(values: Arbitrary<unknown>): Arbitrary<unknown> {
  const edit = fc.record({
    where: fc.nat(),
    which: fc.nat(),
    name: fc.option(fc.constantFrom(...MEMBER_NAMES), { nil: undefined, freq: 2 }),
    to: fc.option(oddValue, { nil: undefined }),
  });
  return fc.tuple(values, fc.array(edit, { minLength: 1, maxLength: 3 })).map(([value, edits]) => {
    const copy: unknown = structuredClone(value);
    for (const { where, which, name, to } of edits) {
      const objects = [...objectsIn(copy)];
      const target = objects[where % Math.max(1, objects.length)];
      if (target === undefined) continue;
      const keys = Object.keys(target);
      const key = (Array.isArray(target) ? undefined : name) ?? keys[which % Math.max(1, keys.length)] ?? '0';
      if (to === undefined && !Array.isArray(target)) delete target[key];
      // An assignment to __proto__ would add no member.
      else Object.defineProperty(target, key, { ...PLAIN, value: structuredClone(to) });
    }
    return copy;
  });
}

const PLAIN = { enumerable: true, configurable: true, writable: true };

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Record<string, unknown>;
  for (const member of Object.values(value)) yield* objectsIn(member);
}
