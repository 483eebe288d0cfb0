import { answer, arrayOf, json, object, schema } from './parts.js';
import type { Header, Response, Schema } from './types.js';

/** A1. */
const TWO_WRONG_FIELDS = {
  message: 'The ip field must be a valid IP address. (and 1 more error)',
  errors: {
    ip: ['The ip field must be a valid IP address.'],
    synchronous: ['The synchronous field must be true or false.'],
  },
};

function says(text: string): Schema {
  return object({ message: { type: 'string', const: text } });
}

function saysLike(pattern: string): Schema {
  return object({ message: { type: 'string', pattern } });
}

export const errorSchemas: Readonly<Record<string, Schema>> = {
  Unauthenticated: says('Authentication required.'),
  ServerError: says('Server Error'),
  SubnetForeign: says('This action is unauthorized.'),
  SubnetNotFound: says('Subnet not found.'),
  SynchronousNotAllowed: says('Synchronous mode is not enabled for your account.'),
  IpNotFound: saysLike('^IP [\\s\\S]+ not found in your account\\.$'),
  RouteNotFound: saysLike('^The route [\\s\\S]+ could not be found\\.$'),
  MethodNotAllowed: saysLike(
    '^The [A-Z-]+ method is not supported for route [\\s\\S]+\\. Supported methods: [A-Z]+(, [A-Z]+)*\\.$',
  ),
  BodyTooLarge: says('The request body must not be larger than 1 MiB.'),
  Unavailable: object({ message: { type: 'string', minLength: 1 } }),
  TooManyRequests: object({
    message: { type: 'string', const: 'Too many requests.' },
    retry_after: {
      type: 'integer',
      minimum: 1,
      description: 'Seconds after which a request is accepted again; the same as in `Retry-After`.',
    },
  }),
  Invalid: object(
    {
      message: {
        type: 'string',
        minLength: 1,
        description: 'The first thing that is wrong, and how many more there are.',
      },
      errors: {
        type: 'object',
        description:
          'Everything that is wrong, by field. Absent when no field is to blame: the body cannot be read, or an address in it is not yours.',
        additionalProperties: { ...arrayOf({ type: 'string', minLength: 1 }), minItems: 1 },
      },
    },
    { optional: ['errors'] },
  ),
};

const RETRY_AFTER = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };

export const errorResponses: Readonly<Record<string, Response>> = {
  Unauthenticated: answer(
    'The token is missing, unknown, revoked or expired, or the customer is suspended. The answer is the same in all cases.',
    json(schema('Unauthenticated'), { 'Any cause': { message: 'Authentication required.' } }),
    { 'WWW-Authenticate': { $ref: '#/components/headers/WwwAuthenticate' } },
  ),
  TooManyRequests: answer(
    'The limit of accepted requests in 60 seconds is reached. Refused requests do not count.',
    json(schema('TooManyRequests'), { 'Over the limit': { message: 'Too many requests.', retry_after: 45 } }),
    RETRY_AFTER,
  ),
  Subnet403: answer(
    'The subnet belongs to another customer.',
    json(schema('SubnetForeign'), { "Another customer's subnet": { message: 'This action is unauthorized.' } }),
  ),
  Subnet404: answer(
    'There is no such subnet.',
    json(schema('SubnetNotFound'), { 'Unknown id': { message: 'Subnet not found.' } }),
  ),
  Synchronous403: answer(
    'Synchronous mode is not enabled for your account. Nothing has been changed.',
    json(schema('SynchronousNotAllowed'), {
      'Not enabled': { message: 'Synchronous mode is not enabled for your account.' },
    }),
  ),
  Ip404: answer(
    'The address is not in your account: it is in no subnet, in that of another customer, or a network or broadcast address.',
    json(schema('IpNotFound'), { 'IP not found': { message: 'IP 192.168.1.1 not found in your account.' } }),
  ),
  Invalid: answer(
    'The request is not valid. Nothing has been changed.',
    json(schema('Invalid'), {
      'Field missing': { message: 'The ip field is required.', errors: { ip: ['The ip field is required.'] } },
      'Several fields': TWO_WRONG_FIELDS,
      'Unreadable body': { message: 'The request body must be valid JSON.' },
      'Key used before': { message: 'The Idempotency-Key has been used with another request.' },
      'IP not in your account': { message: 'IP 192.168.1.1 does not belong to your account.' },
    }),
  ),
  InvalidPage: answer(
    'The query is not valid.',
    json(schema('Invalid'), {
      'Wrong limit': {
        message: 'The limit field must be between 1 and 100.',
        errors: { limit: ['The limit field must be between 1 and 100.'] },
      },
    }),
  ),
  BodyTooLarge: answer(
    'The body is larger than 1 MiB.',
    json(schema('BodyTooLarge'), { 'Too large': { message: 'The request body must not be larger than 1 MiB.' } }),
  ),
  ServerError: answer(
    'A defect of ours. Trying again is safe.',
    json(schema('ServerError'), { Defect: { message: 'Server Error' } }),
  ),
  Unavailable: answer(
    'For the moment requests cannot be answered. Trying again is safe.',
    json(schema('Unavailable'), { 'Database away': { message: 'The database is not available.' } }),
    RETRY_AFTER,
  ),
  // What is asked with a method or path that this document does not have, and with a token that is valid, is answered with these.
  RouteNotFound: answer(
    'There is no such path.',
    json(schema('RouteNotFound'), { 'Unknown path': { message: 'The route api/v1/foo could not be found.' } }),
  ),
  MethodNotAllowed: answer(
    'The path does not know the method.',
    json(schema('MethodNotAllowed'), {
      'GET instead of POST': {
        message: 'The GET method is not supported for route api/v1/ips/enable. Supported methods: POST.',
      },
    }),
    { Allow: { $ref: '#/components/headers/Allow' } },
  ),
};

export const headers: Readonly<Record<string, Header>> = {
  RateLimitLimit: {
    description: 'Requests that are accepted in any 60 seconds, of all your tokens together.',
    required: true,
    schema: { type: 'integer', minimum: 1 },
    example: 60,
  },
  RateLimitRemaining: {
    description: 'How many of them are left after this one.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
    example: 58,
  },
  RetryAfter: {
    description: 'Seconds after which to try again.',
    required: true,
    schema: { type: 'integer', minimum: 1 },
    example: 45,
  },
  WwwAuthenticate: { description: 'How to authenticate.', schema: { type: 'string', const: 'Bearer' } },
  Allow: {
    description: 'The methods that the path knows.',
    required: true,
    schema: { type: 'string' },
    example: 'POST',
  },
};
