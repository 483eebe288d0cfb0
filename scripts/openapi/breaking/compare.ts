import type {
  Content,
  Header,
  OpenApiDocument,
  Operation,
  Parameter,
  PathItem,
  Reference,
  Response,
} from '../../../apps/controller/src/openapi/document/types.js';
import { schemaBreaks, type Comparison } from './compare-schema.js';

/** Both documents, for looking up what is referred to. */
interface Documents {
  readonly before: OpenApiDocument;
  readonly after: OpenApiDocument;
}

/** What breaks clients that were written for the document before, one line each; empty = they go on working. */
export function breakingChanges(before: OpenApiDocument, after: OpenApiDocument): string[] {
  const documents = { before, after };
  return [
    ...pathsBreak(before.paths, after.paths, (old, now, at) => operationBreaks(old, now, documents, at)),
    // We send these: their bodies are answers as far as compatibility goes.
    ...pathsBreak(before.webhooks ?? {}, after.webhooks ?? {}, (old, now, at) =>
      contentBreaks(old.requestBody?.content, now.requestBody?.content, documents, 'to client', `${at} body`),
    ),
  ];
}

type Paths = Readonly<Record<string, PathItem>>;

function pathsBreak(
  before: Paths,
  after: Paths,
  compare: (old: Operation, now: Operation, at: string) => string[],
): string[] {
  // The names of parameters in a path are nobody's business but the document's.
  const anonymous = (path: string): string => path.replace(/\{\w+\}/g, '{}');
  const now = new Map(Object.entries(after).map(([path, item]) => [anonymous(path), item]));
  return Object.entries(before).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const at = `${method.toUpperCase()} ${path}`;
      const found = now.get(anonymous(path))?.[method as keyof PathItem];
      return found === undefined ? [`${at}: is gone`] : compare(operation, found, at);
    }),
  );
}

function operationBreaks(old: Operation, now: Operation, documents: Documents, at: string): string[] {
  const needsToken = old.security !== undefined && now.security === undefined ? [`${at}: needs a token now`] : [];
  const bodyRequired =
    now.requestBody?.required === true && old.requestBody?.required !== true ? [`${at} body: is required now`] : [];
  return [
    ...needsToken,
    ...parameterBreaks(old, now, documents, at),
    ...bodyRequired,
    ...contentBreaks(old.requestBody?.content, now.requestBody?.content, documents, 'to server', `${at} body`),
    ...Object.entries(old.responses).flatMap(([status, response]) => {
      const found = now.responses[status];
      if (found === undefined) return [`${at} ${status}: is gone`];
      const was = resolve(response, documents.before.components.responses);
      return responseBreaks(was, resolve(found, documents.after.components.responses), documents, `${at} ${status}`);
    }),
  ];
}

function parameterBreaks(old: Operation, now: Operation, documents: Documents, at: string): string[] {
  const before = parametersOf(old, documents.before);
  const after = parametersOf(now, documents.after);
  const found = [...before].flatMap(([name, parameter]) => {
    const counterpart = after.get(name);
    // A path parameter cannot go without its path.
    if (counterpart === undefined) return parameter.in === 'path' ? [] : [`${at} ${name}: is gone`];
    const comparison = comparisonOf(documents, 'to server');
    return schemaBreaks(parameter.schema, counterpart.schema, comparison, `${at} ${name}`);
  });
  const required = [...after]
    .filter(
      ([name, parameter]) =>
        parameter.in !== 'path' && parameter.required === true && before.get(name)?.required !== true,
    )
    .map(([name]) => `${at} ${name}: is required now`);
  return [...found, ...required];
}

function parametersOf(operation: Operation, document: OpenApiDocument): Map<string, Parameter> {
  const all = (operation.parameters ?? []).map((each) => resolve(each, document.components.parameters));
  return new Map(all.map((each) => [`${each.in} ${each.name}`, each]));
}

function responseBreaks(old: Response, now: Response, documents: Documents, at: string): string[] {
  const headers = Object.entries(old.headers ?? {}).flatMap(([name, each]) => {
    const found = now.headers?.[name];
    if (found === undefined) return [`${at} ${name}: is gone`];
    const was = resolve<Header>(each, documents.before.components.headers);
    const is = resolve<Header>(found, documents.after.components.headers);
    const missing = was.required === true && is.required !== true ? [`${at} ${name}: may be missing now`] : [];
    return [...missing, ...schemaBreaks(was.schema, is.schema, comparisonOf(documents, 'to client'), `${at} ${name}`)];
  });
  return [...headers, ...contentBreaks(old.content, now.content, documents, 'to client', at)];
}

function contentBreaks(
  old: Content = {},
  now: Content = {},
  documents: Documents,
  direction: Comparison['direction'],
  at: string,
): string[] {
  return Object.entries(old).flatMap(([type, { schema }]) => {
    const found = now[type];
    if (found === undefined) return [`${at}: ${type} is gone`];
    return schemaBreaks(schema, found.schema, comparisonOf(documents, direction), `${at} $`);
  });
}

function comparisonOf({ before, after }: Documents, direction: Comparison['direction']): Comparison {
  return { direction, before: before.components.schemas, after: after.components.schemas };
}

function resolve<T extends object>(from: T | Reference, among: Readonly<Record<string, T>>): T {
  return '$ref' in from ? among[from.$ref.replace(/^.*\//, '')]! : from;
}
