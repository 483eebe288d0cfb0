import { answer, arrayOf, json, object, parameter, response, schema, withCommonAnswers } from './parts.js';
import type { Schema, Topic } from './types.js';

const LIST = {
  data: [
    {
      id: 1,
      cidr: '10.1.0.0/24',
      ip_version: 4,
      metro: 'London',
      region: 'Europe',
      ip_counts: { total: 254, enabled: 200, disabled: 54, pending: 3 },
    },
  ],
};

const DETAIL = {
  data: {
    id: 1,
    cidr: '10.1.0.0/30',
    ip_version: 4,
    ips: [
      { address: '10.1.0.1', status: 'enabled', pending_change: false },
      { address: '10.1.0.2', status: 'disabled', pending_change: true },
    ],
    blocks: [
      { cidr: '10.1.0.1/32', status: 'enabled', pending_change: false },
      { cidr: '10.1.0.2/32', status: 'disabled', pending_change: true },
    ],
  },
  meta: { pending_changes: 1 },
};

const PENDING = {
  data: [{ address: '10.1.0.2', status: 'disabled', pending_change: true }],
  meta: { pending_changes: 1 },
};

const IP_VERSION: Schema = { enum: [4, 6] };
const PENDING_CHANGE: Schema = {
  type: 'boolean',
  description: 'Whether the last change of it is not on all routers of the region yet.',
};

export const subnets: Topic = {
  tag: { name: 'Subnets', description: 'What you own and how it stands.' },
  paths: {
    '/subnets': {
      get: {
        operationId: 'listSubnets',
        tags: ['Subnets'],
        summary: 'List subnets',
        description: 'All subnets assigned to you, with counts of their IPs.',
        responses: withCommonAnswers({
          200: answer('All your subnets.', json(schema('SubnetList'), { 'One subnet': LIST })),
        }),
      },
    },
    '/subnets/{subnet_id}': {
      get: {
        operationId: 'showSubnet',
        tags: ['Subnets'],
        summary: 'Show a subnet',
        description: [
          'A subnet with all its manageable IPs and their statuses, sorted numerically. The network and the broadcast address of an IPv4 subnet are not manageable unless the subnet was set up so.',
          'Of a subnet with more than 65,536 addresses, `ips` holds only those that are disabled or pending, and at most 65,536 of them. `blocks` is always complete.',
        ].join('\n\n'),
        parameters: [parameter('SubnetId')],
        responses: withCommonAnswers({
          200: answer('The subnet.', json(schema('SubnetDetail'), { 'A small subnet': DETAIL })),
          403: response('Subnet403'),
          404: response('Subnet404'),
        }),
      },
    },
    '/subnets/{subnet_id}/pending': {
      get: {
        operationId: 'listPendingChanges',
        tags: ['Subnets'],
        summary: 'List pending changes',
        description:
          'Only the IPs with changes that are not on all routers of the region yet, at most 65,536 of them. When `pending_changes` is 0, everything has been pushed.',
        parameters: [parameter('SubnetId')],
        responses: withCommonAnswers({
          200: answer('The pending IPs.', json(schema('PendingChanges'), { 'One change': PENDING })),
          403: response('Subnet403'),
          404: response('Subnet404'),
        }),
      },
    },
  },
  schemas: {
    SubnetId: { type: 'integer', minimum: 1, maximum: 2_147_483_647 },
    SubnetList: object({ data: arrayOf(schema('Subnet')) }),
    Subnet: object({
      id: schema('SubnetId'),
      cidr: { type: 'string', format: 'cidr' },
      ip_version: IP_VERSION,
      metro: { type: 'string' },
      region: { type: 'string', description: 'Changes of one region go to the routers together.' },
      ip_counts: object({
        total: schema('Count'),
        enabled: schema('Count'),
        disabled: schema('Count'),
        pending: schema('Count'),
      }),
    }),
    SubnetDetail: object({
      data: object({
        id: schema('SubnetId'),
        cidr: { type: 'string', format: 'cidr' },
        ip_version: IP_VERSION,
        ips: arrayOf(schema('Ip')),
        blocks: arrayOf(schema('Block'), 'The whole state of the subnet, sorted, as blocks of IPs that are alike.'),
      }),
      meta: schema('SubnetMeta'),
    }),
    Ip: object({ address: schema('IpAddress'), status: schema('Status'), pending_change: PENDING_CHANGE }),
    Block: object({
      cidr: { type: 'string', format: 'cidr' },
      status: schema('Status'),
      pending_change: PENDING_CHANGE,
    }),
    PendingChanges: object({ data: arrayOf(schema('PendingIp')), meta: schema('SubnetMeta') }),
    PendingIp: object({
      address: schema('IpAddress'),
      status: schema('Status'),
      pending_change: { type: 'boolean', const: true },
    }),
    SubnetMeta: object({ pending_changes: schema('Count', 'IPs of this subnet with a pending change.') }),
  },
};
