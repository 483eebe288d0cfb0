import type { Content, Example, Header, Operation, Reference, Response, Schema } from './types.js';

/** A schema of components/schemas by its name, with a description of what it is here. */
export function schema(name: string, description?: string): Schema {
  const $ref = `#/components/schemas/${name}`;
  return description === undefined ? { $ref } : { $ref, description };
}

export function response(name: string): Reference {
  return { $ref: `#/components/responses/${name}` };
}

export function parameter(name: string): Reference {
  return { $ref: `#/components/parameters/${name}` };
}

/** An object all of whose members are there unless they are named in `optional`. */
export function object(
  properties: Readonly<Record<string, Schema>>,
  { optional = [], description }: { optional?: readonly string[]; description?: string } = {},
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', ...(description === undefined ? {} : { description }), properties, required };
}

export function arrayOf(items: Schema, description?: string): Schema {
  return { type: 'array', ...(description === undefined ? {} : { description }), items };
}

export function json(of: Schema, examples: Readonly<Record<string, unknown>>): Content {
  return { 'application/json': { schema: of, examples: named(examples) } };
}

function named(examples: Readonly<Record<string, unknown>>): Record<string, Example> {
  return Object.fromEntries(Object.entries(examples).map(([summary, value]) => [slug(summary), { summary, value }]));
}

function slug(summary: string): string {
  return summary
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** N8: every answer carries them. */
export const RATE_HEADERS: Readonly<Record<string, Header | Reference>> = {
  'X-RateLimit-Limit': { $ref: '#/components/headers/RateLimitLimit' },
  'X-RateLimit-Remaining': { $ref: '#/components/headers/RateLimitRemaining' },
};

export function answer(
  description: string,
  content: Content,
  headers: Readonly<Record<string, Header | Reference>> = {},
): Response {
  return { description, headers: { ...RATE_HEADERS, ...headers }, content };
}

/** What any request with a token may be answered, whatever it asks for. */
export function withCommonAnswers(responses: Operation['responses']): Operation['responses'] {
  return {
    ...responses,
    401: response('Unauthenticated'),
    429: response('TooManyRequests'),
    500: response('ServerError'),
    503: response('Unavailable'),
  };
}
