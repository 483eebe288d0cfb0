import type { Parameter } from './types.js';

export const parameters: Readonly<Record<string, Parameter>> = {
  SubnetId: {
    name: 'subnet_id',
    in: 'path',
    required: true,
    description: 'As in the list of subnets.',
    schema: { $ref: '#/components/schemas/SubnetId' },
    example: 1,
  },
  DeliveryId: {
    name: 'delivery_id',
    in: 'path',
    required: true,
    description: 'As in the list of deliveries.',
    schema: { type: 'string', format: 'uuid' },
    example: '018f2b5c-6b1f-7a44-8c1d-5d0e8f3b7a21',
  },
  CommitId: {
    name: 'commit_id',
    in: 'path',
    required: true,
    description: 'As in the list of commits and in webhooks.',
    schema: { type: 'string', format: 'uuid' },
    example: '018f2b5c-6a7f-7b12-9d6f-2f8a4e0c9c11',
  },
  Ip: {
    name: 'ip',
    in: 'path',
    required: true,
    description: 'An IP of yours.',
    schema: { $ref: '#/components/schemas/IpAddress' },
    example: '10.1.0.5',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A word of your own for this change. Whoever sends the same request under the same key within 24 hours gets the answer of the first; another request under the same key is refused. A request that was refused leaves its key free.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
    example: 'attack-2026-04-13-1',
  },
  Limit: {
    name: 'limit',
    in: 'query',
    description: 'How many to list at most.',
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
    example: 20,
  },
  Cursor: {
    name: 'cursor',
    in: 'query',
    description: 'Where to go on: `next_cursor` of the page before.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$' },
  },
};
