import { answer, arrayOf, json, object, parameter, response, schema, withCommonAnswers } from './parts.js';
import type { Operation, Schema, Topic } from './types.js';

/** A3. */
const BOOLEAN: Schema = { enum: [true, false, 1, 0, '1', '0'], default: false };
/** What every change may have besides. */
const HOW = { synchronous: schema('Synchronous'), dry_run: schema('DryRun') };
const OPTIONAL = Object.keys(HOW);
const SYNCHRONOUS_DONE = { synchronous: true, commit_status: 'success', pending_changes: 0 };

function switchOne(verb: 'enable' | 'disable', status: 'enabled' | 'disabled'): Operation {
  const data = { address: '10.1.0.5', status };
  return {
    operationId: `${verb}Ip`,
    tags: ['IPs'],
    summary: `${verb === 'enable' ? 'Enable' : 'Disable'} a single IP`,
    description: `Which subnet the IP belongs to is found out. Idempotent: when the IP is ${status} already, nothing changes and the answer is the same.`,
    parameters: [parameter('IdempotencyKey')],
    requestBody: {
      required: true,
      content: json(schema('IpChange'), {
        Queued: { ip: '10.1.0.5' },
        Synchronous: { ip: '10.1.0.5', synchronous: true },
        'Dry run': { ip: '10.1.0.5', dry_run: true },
      }),
    },
    responses: withCommonAnswers({
      200: answer(
        `The IP is ${status}.`,
        json(schema('IpChanged'), {
          Queued: { data: { ...data, pending_change: true }, meta: { pending_changes: 4 } },
          Synchronous: { data: { ...data, pending_change: false }, meta: SYNCHRONOUS_DONE },
          'Dry run': { data: { ...data, pending_change: true }, meta: { dry_run: true, pending_changes: 4 } },
        }),
      ),
      403: response('Synchronous403'),
      404: response('Ip404'),
      413: response('BodyTooLarge'),
      422: response('Invalid'),
    }),
  };
}

/** One of the three modes of a bulk change: the member that makes it, and what all have. */
function mode(name: string, of: Schema, description: string): Schema {
  return object({ action: schema('Action'), [name]: of, ...HOW }, { optional: OPTIONAL, description });
}

const bulk: Operation = {
  operationId: 'changeIps',
  tags: ['IPs'],
  summary: 'Enable or disable many IPs',
  description: [
    'Takes exactly one of `ips`, `range` and `cidr`. All or nothing: with a list or a range, every IP must be yours; of a CIDR block, IPs that are not yours are ignored, and bits beyond the prefix length too.',
    '`changed` is the number of IPs whose status really changed.',
  ].join('\n\n'),
  parameters: [parameter('IdempotencyKey')],
  requestBody: {
    required: true,
    content: json(schema('BulkChange'), {
      'IP list': { action: 'disable', ips: ['10.1.0.5', '10.1.0.6', '10.1.0.7'] },
      'IP range': { action: 'enable', range: { start: '10.1.0.10', end: '10.1.0.20' } },
      'CIDR block': { action: 'disable', cidr: '10.1.0.0/28' },
    }),
  },
  responses: withCommonAnswers({
    200: answer(
      'All of them have the status that was asked for.',
      json(schema('BulkChanged'), {
        Queued: { data: { changed: 14, action: 'disable' }, meta: { pending_changes: 18 } },
        Synchronous: { data: { changed: 14, action: 'disable' }, meta: SYNCHRONOUS_DONE },
      }),
    ),
    403: response('Synchronous403'),
    413: response('BodyTooLarge'),
    422: response('Invalid'),
  }),
};

export const ips: Topic = {
  tag: {
    name: 'IPs',
    description: [
      'Changes are queued and pushed to the routers of the region once the last change is 2 minutes old, or the oldest 10 minutes. Until all routers have a change it is pending.',
      'With `"synchronous": true`, if that is enabled for your account, the change and all that is queued are pushed to all routers of the region before the answer comes.',
      'Changes may be repeated safely. With an `Idempotency-Key` a repeated one is not even made again: it gets the answer of the first.',
    ].join('\n\n'),
  },
  paths: {
    '/ips/enable': { post: switchOne('enable', 'enabled') },
    '/ips/disable': { post: switchOne('disable', 'disabled') },
    '/ips/bulk': { post: bulk },
  },
  schemas: {
    Synchronous: {
      ...BOOLEAN,
      description: 'Whether to push before answering. Has to be enabled for your account.',
    },
    DryRun: {
      ...BOOLEAN,
      description: 'Only says what would change, as if it had: nothing is changed, and nothing is pushed either.',
    },
    Action: { enum: ['enable', 'disable'] },
    IpChange: object({ ip: schema('IpAddress'), ...HOW }, { optional: OPTIONAL }),
    IpChanged: object({ data: schema('Ip'), meta: schema('ChangeMeta') }),
    BulkChange: {
      description: 'Exactly one of `ips`, `range` and `cidr`.',
      oneOf: [schema('IpListChange'), schema('IpRangeChange'), schema('CidrChange')],
    },
    IpListChange: mode(
      'ips',
      { ...arrayOf(schema('IpAddress')), minItems: 1, maxItems: 10_000 },
      'The IPs of a list. Those that occur more than once count once.',
    ),
    IpRangeChange: mode(
      'range',
      object({ start: schema('IpAddress'), end: schema('IpAddress') }),
      'The IPs from `start` to `end`, both included. Both are of one IP version and in order.',
    ),
    CidrChange: mode('cidr', { type: 'string', format: 'cidr' }, 'Your IPs within a CIDR block.'),
    BulkChanged: object({
      data: object({
        changed: schema('Count', 'IPs that really changed.'),
        action: schema('Action'),
      }),
      meta: schema('ChangeMeta'),
    }),
    ChangeMeta: { anyOf: [schema('QueuedMeta'), schema('SynchronousMeta'), schema('DryRunMeta')] },
    QueuedMeta: object({ pending_changes: schema('Count', 'IPs of your whole account with a pending change.') }),
    DryRunMeta: object({
      dry_run: { type: 'boolean', const: true },
      pending_changes: schema('Count', 'IPs of your whole account that would have a pending change.'),
    }),
    SynchronousMeta: object({
      synchronous: { type: 'boolean', const: true },
      commit_status: schema('CommitStatus'),
      pending_changes: schema('Count', 'IPs of your whole account with a pending change.'),
    }),
  },
};
