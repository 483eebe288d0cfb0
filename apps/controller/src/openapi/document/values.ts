import { object, schema } from './parts.js';
import type { Schema } from './types.js';

/** What several topics speak of. */
export const values: Readonly<Record<string, Schema>> = {
  Count: {
    type: 'integer',
    minimum: 0,
    description:
      'Exact, however large. That of an IPv6 subnet may exceed 2^53, beyond which some JSON parsers round to the nearest number they can hold.',
  },
  IpAddress: {
    type: 'string',
    anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }],
    description: 'IPv4 as four decimal numbers without leading zeros, IPv6 in any usual spelling without a zone.',
  },
  Status: { enum: ['enabled', 'disabled'] },
  CommitStatus: {
    enum: ['success', 'partial_failure', 'failed'],
    description: 'success: all routers have it; partial_failure: some of them; failed: none.',
  },
  Time: { type: 'string', format: 'date-time', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00$' },
  NullableTime: { anyOf: [schema('Time'), { type: 'null' }] },
  PageMeta: object({
    next_cursor: {
      type: ['string', 'null'],
      description: 'Ask with it as `cursor` for what follows; null at the end.',
    },
  }),
};
