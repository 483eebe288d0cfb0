import { RATE_HEADERS, schema } from './parts.js';
import type { Response, Topic } from './types.js';

const TEXT = { schema: { type: 'string' } } as const;
/** Where no token is needed, the figures are those of failed authentication from the same source. */
const HEADERS: NonNullable<Response['headers']> = {
  ...RATE_HEADERS,
  'Cache-Control': { description: 'To be asked for again each time.', required: true, schema: { type: 'string' } },
};

function page(description: string, type: string): Response {
  return { description, headers: HEADERS, content: { [type]: TEXT } };
}

/** What describes the API; anybody may read it. */
export const documentation: Topic = {
  tag: { name: 'Documentation', description: 'This description. No token is needed.' },
  paths: {
    '/openapi.json': {
      get: {
        operationId: 'getDescription',
        tags: ['Documentation'],
        summary: 'This document',
        description: 'The description of the API for programs, as OpenAPI 3.1.',
        security: [],
        responses: {
          200: {
            description: 'The document.',
            headers: HEADERS,
            content: { 'application/json': { schema: schema('Description') } },
          },
        },
      },
    },
    '/docs': {
      get: {
        operationId: 'getDocumentation',
        tags: ['Documentation'],
        summary: 'The page to read and try the API',
        description: 'The description of the API for people.',
        security: [],
        responses: { 200: page('The page.', 'text/html') },
      },
    },
    '/docs/page.css': {
      get: {
        operationId: 'getDocumentationStyle',
        tags: ['Documentation'],
        summary: 'How the page looks',
        description: 'Belongs to the page.',
        security: [],
        responses: { 200: page('The style sheet.', 'text/css') },
      },
    },
    '/docs/page.js': {
      get: {
        operationId: 'getDocumentationScript',
        tags: ['Documentation'],
        summary: 'What the page does',
        description: 'Belongs to the page.',
        security: [],
        responses: { 200: page('The script.', 'text/javascript') },
      },
    },
  },
  schemas: {
    Description: { type: 'object', required: ['openapi', 'info', 'paths'] },
  },
};
