import fc, { type Arbitrary } from 'fast-check';
import { customerApi, type Operation, type PathItem } from '../../apps/controller/src/openapi/index.js';
import { bodiesFor } from './bodies.js';
import { documentedPath, oddPath } from './paths.js';
import type { Caller, FuzzRequest } from './request.js';

const METHODS = ['GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'QUERY'];

const caller: Arbitrary<Caller> = fc.oneof(
  { weight: 30, arbitrary: fc.constant<Caller>('acme') },
  { weight: 8, arbitrary: fc.constant<Caller>('initech') },
  { weight: 2, arbitrary: fc.constantFrom<Caller>('slow', 'nobody', 'garbled') },
);

const headerText = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});

/** Headers that a server might obey and shall not, in values that it might not survive. */
const oddHeader: Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(
    fc.constantFrom('Accept', 'Accept-Encoding', 'Accept-Language', 'Cookie', 'X-Forwarded-For', 'Range', 'TE'),
    headerText,
  ),
  fc.tuple(
    fc.constant('Content-Type'),
    fc.oneof(headerText, fc.constantFrom('text/plain', 'multipart/form-data', 'a/b;;')),
  ),
  fc.tuple(
    fc.constant('Content-Encoding'),
    fc.constantFrom('gzip', 'br', 'deflate', 'identity', 'GZIP', 'x', 'gzip, gzip'),
  ),
  fc.tuple(
    fc.constantFrom('X-HTTP-Method-Override', 'X-Original-URL', 'X-Rewrite-URL'),
    fc.constantFrom('DELETE', '/'),
  ),
  fc.tuple(
    fc.constantFrom('If-None-Match', 'If-Modified-Since', 'Expect', 'Host', 'Origin', 'Accept-Version'),
    headerText,
  ),
  fc.tuple(fc.constant('X-Long'), fc.constant('x'.repeat(10_000))),
);

const headers = fc.oneof(
  { weight: 3, arbitrary: fc.constant<FuzzRequest['headers']>([]) },
  { weight: 1, arbitrary: fc.uniqueArray(oddHeader, { maxLength: 3, selector: ([name]) => name }) },
);

/** Requests on the whole surface of the API, most of them near what is documented. */
export const fuzzRequest: Arbitrary<FuzzRequest> = fc
  .oneof({ weight: 12, arbitrary: documentedPath }, { weight: 1, arbitrary: oddPath })
  .chain(({ template, path }) => {
    const item: PathItem = template === null ? {} : customerApi.paths[template]!;
    const own = Object.keys(item).map((method) => method.toUpperCase());
    const method = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...(own.length === 0 ? METHODS : own)) },
      { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
    );
    return method.chain((chosen) =>
      fc.record({
        method: fc.constant(chosen),
        template: fc.constant(template),
        path: fc.constant(path),
        caller,
        headers: fc.tuple(headers, documentedHeaders(operationOf(item, chosen))).map((both) => both.flat()),
        body: bodiesFor(operationOf(item, chosen), customerApi.components.schemas),
      }),
    );
  });

/** HEAD is answered as GET. */
export function operationOf(item: PathItem, method: string): Operation | undefined {
  if (method === 'POST') return item.post;
  return method === 'GET' || method === 'HEAD' ? item.get : undefined;
}

/** Header parameters of the operation: seldom new values, so that some are used twice. */
function documentedHeaders(operation: Operation | undefined): Arbitrary<FuzzRequest['headers']> {
  const named = (operation?.parameters ?? [])
    .map((each) => ('$ref' in each ? customerApi.components.parameters[each.$ref.replace(/^.*\//, '')]! : each))
    .filter((each) => each.in === 'header');
  const values = fc.oneof(fc.constantFrom('a', 'b', 'c', '', 'x'.repeat(300)), headerText, fc.uuid());
  return fc
    .tuple(...named.map(({ name }) => fc.option(values.map((value) => [name, value] as const))))
    .map((found) => found.filter((each) => each !== null));
}
