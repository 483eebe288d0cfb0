import {
  customerApi,
  type Header,
  type Operation,
  type Reference,
  type Response,
  type Schema,
} from '../../apps/controller/src/openapi/index.js';
import { violations } from '../../apps/controller/src/openapi/testing/json-schema.js';
import { operationOf } from './generator.js';
import type { FuzzAnswer, FuzzRequest } from './request.js';

const { components, paths } = customerApi;
const ANSWERS_CLOSED = { schemas: components.schemas, closed: true };
const REQUESTS_OPEN = { schemas: components.schemas, closed: false };
/** Of longer arrays the two ends are looked at. */
const LONG = 200;

/** What of an answer is not as the document says, one line each. */
export function findingsIn(request: FuzzRequest, answer: FuzzAnswer): string[] {
  const item = request.template === null ? {} : paths[request.template]!;
  const operation = operationOf(item, request.method);
  if (answer.status >= 500) return [`answered ${answer.status}: ${answer.text.slice(0, 200)}`];
  const documented = documentedAnswers(request, operation, answer.status);
  if (documented.length === 0) return [`status ${answer.status} is not documented: ${answer.text.slice(0, 200)}`];
  const attempts = documented.map((each) => [...headerFindings(each, answer), ...bodyFindings(request, each, answer)]);
  return [
    ...attempts.toSorted((a, b) => a.length - b.length)[0]!,
    ...callerFindings(request, operation, answer),
    ...(operation?.requestBody === undefined ? [] : acceptanceFindings(request, operation, answer)),
  ];
}

/** What may have been answered; several where nobody knows which path an odd one is taken for. */
function documentedAnswers(request: FuzzRequest, operation: Operation | undefined, status: number): Response[] {
  const { Unauthenticated, TooManyRequests, MethodNotAllowed, RouteNotFound } = components.responses;
  const always: Operation['responses'] = { 401: Unauthenticated!, 429: TooManyRequests!, 405: MethodNotAllowed! };
  const sets: Operation['responses'][] =
    request.template === null
      ? [always, { 404: RouteNotFound! }, ...operationsFor(request.method).map((each) => each.responses)]
      : [operation?.responses ?? always];
  return sets.flatMap((each) => each[status] ?? []).map((each) => resolve(each, components.responses));
}

function operationsFor(method: string): Operation[] {
  return Object.values(paths).flatMap((each) => operationOf(each, method) ?? []);
}

function headerFindings(documented: Response, answer: FuzzAnswer): string[] {
  return Object.entries(documented.headers ?? {}).flatMap(([name, each]) => {
    const header = resolve<Header>(each, components.headers);
    const value = answer.headers[name.toLowerCase()];
    if (value === undefined) return header.required === true ? [`the header ${name} is missing`] : [];
    return violations(header.schema, typed(header.schema, String(value)), ANSWERS_CLOSED, name);
  });
}

function typed({ type }: Schema, text: string): unknown {
  return type === 'integer' && /^\d+$/.test(text) ? Number(text) : text;
}

function bodyFindings(request: FuzzRequest, documented: Response, answer: FuzzAnswer): string[] {
  if (request.method === 'HEAD') return answer.text === '' ? [] : ['HEAD was answered with a body'];
  if (documented.content === undefined) return [];
  const type = String(answer.headers['content-type']).replace(/;.*$/, '');
  const media = documented.content[type];
  if (media === undefined) return [`the content type ${type} is not documented`];
  if (type !== 'application/json') return [];
  return violations(media.schema, JSON.parse(answer.text, shortened), ANSWERS_CLOSED);
}

function shortened(_key: string, value: unknown): unknown {
  if (!Array.isArray(value) || value.length <= LONG) return value;
  return [...(value.slice(0, LONG / 2) as unknown[]), ...(value.slice(-LONG / 2) as unknown[])];
}

/** Who has a token is never told to get one, and who has none gets nothing else. */
function callerFindings({ caller }: FuzzRequest, operation: Operation | undefined, { status }: FuzzAnswer): string[] {
  if (operation?.security !== undefined) return status === 200 ? [] : [`answered ${status} to what everybody may read`];
  const known = caller !== 'nobody' && caller !== 'garbled';
  if (known) return status === 401 ? ['a valid token was refused'] : [];
  return status === 401 || status === 429 ? [] : [`answered ${status} to somebody without a token`];
}

/** What the document does not allow is refused; what it allows is not blamed on a field. */
function acceptanceFindings(
  { body, headers }: FuzzRequest,
  operation: Operation,
  { status, text }: FuzzAnswer,
): string[] {
  const { schema } = operation.requestBody!.content['application/json']!;
  const accepted = status === 200;
  if (body.kind === 'none') return accepted ? ['accepted without a body'] : [];
  if (body.kind !== 'text' || headers.some(([name]) => name === 'Content-Encoding')) return [];
  const wrong = violationsOfText(schema, body.text);
  if (accepted) return wrong.map((each) => `accepted although ${each}`);
  // Whether a range is in order no schema can say.
  const blamed = status === 422 && text.includes('"errors"') && !body.text.includes('"range"');
  return body.valid && blamed ? [`refused although it is as documented: ${text}`] : [];
}

function violationsOfText(schema: Schema, text: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return ['it is no JSON'];
  }
  return violations(schema, value, REQUESTS_OPEN);
}

function resolve<T extends object>(from: T | Reference, among: Readonly<Record<string, T>>): T {
  return '$ref' in from ? among[from.$ref.replace(/^.*\//, '')]! : from;
}
