import fc, { type Arbitrary } from 'fast-check';
import { customerApi, type Parameter } from '../../apps/controller/src/openapi/index.js';
import { address, oddAddress } from './addresses.js';

const IDS = ['{own-commit}', '{foreign-commit}', '{own-delivery}', '{foreign-delivery}'];

/** Which path of the document is meant, and what is sent for it. */
export interface FuzzPath {
  readonly template: string | null;
  readonly path: string;
}

const oddId = fc.oneof(
  fc.constantFrom('0', '-1', '01', '1e0', '1.0', '+1', ' 1', '٣', '2147483647', '2147483648', '9'.repeat(400), 'null'),
  fc.constantFrom('%', '..', "1' OR '1'='1", '{}', '1;', '1?', '1#', 'a/b', '\u0000', '\n', '1\r\nX: y', 'ÿ', '💣'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.uuid(),
);

/** Ids of both customers with a token; the large subnet's answers are long, hence seldom asked for. */
const subnetId = fc.oneof(
  { weight: 150, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.constant('{large-subnet}') },
);

function parameterValue({ name }: Parameter): Arbitrary<string> {
  const usual = { subnet_id: subnetId.map(String), ip: address }[name] ?? fc.constantFrom(...IDS);
  const odd = name === 'ip' ? fc.oneof(oddAddress, oddId) : oddId;
  return fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: odd.filter((text) => text !== '') });
}

/** Paths as often as there can be something wrong: bodies offer most, what is the same for everybody offers least. */
const TEMPLATES = Object.entries(customerApi.paths).flatMap(([template, { get, post }]) => {
  const weight = post?.requestBody !== undefined ? 8 : get?.security !== undefined ? 1 : 3;
  return Array.from({ length: weight }, () => template);
});

/** A path of the document with its parameters filled in. */
export const documentedPath: Arbitrary<FuzzPath> = fc.constantFrom(...TEMPLATES).chain((template) => {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
  const values = names.map((name) => parameterValue(parameterNamed(name)));
  const slash = fc.constantFrom('', '', '', '/');
  return fc.tuple(slash, queryString(template), ...values).map(([end, query, ...chosen]) => {
    const path = names.reduce((text, name, index) => text.replace(`{${name}}`, () => inPath(chosen[index]!)), template);
    return { template, path: path + end + query };
  });
});

const ODD_CHARACTERS = '/ % . ; : ? # [ ] @ ! $ & ( ) * + , = ~ a b A 0 9 \\ " < > | ^ ` { }'.split(' ');

/** Whatever else can be written into a request line. */
export const oddPath: Arbitrary<FuzzPath> = fc
  .oneof(
    fc.constantFrom('', '/', '//', '/foo', '/ips', '/subnets/1/2', '/../../operator/v1/ready', '/%', '/%zz', '/%c0%ae'),
    fc.constantFrom('/subnets/%2e%2e', '/subnets;a=b', '/ips/enable/x', '/SUBNETS', '/subnets%00', '/subnets//1', '/*'),
    fc.string({ unit: fc.constantFrom(...ODD_CHARACTERS), maxLength: 20 }).map((text) => `/${text}`),
    fc.constant(`/subnets/${'x'.repeat(20_000)}`),
  )
  .map((path) => ({ template: null, path }));

function parameterNamed(name: string): Parameter {
  const found = Object.values(customerApi.components.parameters).find((each) => each.name === name);
  if (found === undefined) throw new Error(`the document has no parameter ${name}`);
  return found;
}

/** Placeholders are filled in later. */
function inPath(value: string): string {
  return IDS.includes(value) || value === '{large-subnet}'
    ? value
    : encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8'));
}

function queryString(template: string): Arbitrary<string> {
  const item = customerApi.paths[template]!.get;
  if (item?.parameters?.some((each) => '$ref' in each && each.$ref.endsWith('/Limit')) !== true)
    return fc.constantFrom('', '', '', '', '?x=1', '?', '?limit=0');
  const limit = fc.constantFrom(
    '1',
    '2',
    '20',
    '100',
    '0',
    '101',
    '-1',
    'a',
    '',
    '1e1',
    '1&limit=2',
    '%',
    '9'.repeat(30),
  );
  const cursor = fc.constantFrom('AY8rXGp_exKdby-KTgycEQ', 'x', '', '%00', 'A'.repeat(22), '_'.repeat(22), "'", '[]');
  return fc.oneof(
    fc.constant(''),
    limit.map((value) => `?limit=${value}`),
    cursor.map((value) => `?cursor=${value}`),
    fc.tuple(limit, cursor).map(([first, second]) => `?limit=${first}&cursor=${second}`),
  );
}
