import { answer, arrayOf, json, object, parameter, response, schema, withCommonAnswers } from './parts.js';
import type { Schema, Topic } from './types.js';

const COMMIT = {
  id: '018f2b5c-6a7f-7b12-9d6f-2f8a4e0c9c11',
  prefix_list_name: 'NetCTL-ACME-CORP-BLACKHOLE',
  region: 'Europe',
  trigger: 'scheduled',
  status: 'partial_failure',
  created_at: '2026-04-13T16:29:57+00:00',
  completed_at: '2026-04-13T16:30:00+00:00',
  converged_at: null,
  router_counts: { total: 2, waiting: 0, verified: 1, failed: 1 },
};

const ROUTERS = [
  {
    router: 'fra-r1',
    metro: 'Frankfurt',
    state: 'failed',
    error_code: 'timeout',
    error_message: 'The router did not answer in time.',
    verified_at: null,
  },
  {
    router: 'lon-r1',
    metro: 'London',
    state: 'verified',
    error_code: null,
    error_message: null,
    verified_at: '2026-04-13T16:29:58+00:00',
  },
];

const PROOF = {
  address: '10.1.0.5',
  subnet_id: 1,
  region: 'Europe',
  status: 'disabled',
  pending_change: true,
  applied_status: 'enabled',
  routers: [
    { router: 'fra-r1', metro: 'Frankfurt', state: 'active', applied: false, verified_at: '2026-04-13T15:02:11+00:00' },
    { router: 'lon-r1', metro: 'London', state: 'active', applied: true, verified_at: '2026-04-13T16:29:58+00:00' },
  ],
};

const COMMIT_MEMBERS: Readonly<Record<string, Schema>> = {
  id: { type: 'string', format: 'uuid', description: '`commit_set_id` of the webhook.' },
  prefix_list_name: { type: 'string' },
  region: { type: 'string' },
  trigger: {
    type: 'string',
    description: 'Why it came about: `scheduled`, `synchronous`; there may be further reasons in future.',
  },
  status: {
    enum: ['pushing', 'success', 'partial_failure', 'failed'],
    description: 'Does not change any more once it is not `pushing`.',
  },
  created_at: schema('Time'),
  completed_at: schema('NullableTime', 'Null while it is pushed.'),
  converged_at: schema('NullableTime', 'When all its routers had it, which may be later than its outcome.'),
  router_counts: object({
    total: schema('Count'),
    waiting: schema('Count'),
    verified: schema('Count', 'Read back from the router and found as wanted.'),
    failed: schema('Count'),
  }),
};

export const commits: Topic = {
  tag: {
    name: 'Commits',
    description: 'What has become of your changes: every push of your prefix-list, and the proof of every router.',
  },
  paths: {
    '/commits': {
      get: {
        operationId: 'listCommits',
        tags: ['Commits'],
        summary: 'List commits',
        description: 'The pushes of your prefix-lists, newest first.',
        parameters: [parameter('Limit'), parameter('Cursor')],
        responses: withCommonAnswers({
          200: answer(
            'A page of commits.',
            json(schema('CommitList'), {
              'One commit': { data: [COMMIT], meta: { next_cursor: 'AY8rXGp_exKdby-KTgycEQ' } },
            }),
          ),
          422: response('InvalidPage'),
        }),
      },
    },
    '/commits/{commit_id}': {
      get: {
        operationId: 'showCommit',
        tags: ['Commits'],
        summary: 'Show a commit',
        description: 'A push with what each router made of it.',
        parameters: [parameter('CommitId')],
        responses: withCommonAnswers({
          200: answer(
            'The commit.',
            json(schema('CommitDetail'), { 'One router failed': { data: { ...COMMIT, routers: ROUTERS } } }),
          ),
          404: answer(
            'There is no such commit in your account.',
            json(schema('CommitNotFound'), { 'Unknown id': { message: 'Commit not found.' } }),
          ),
        }),
      },
    },
    '/ips/{ip}': {
      get: {
        operationId: 'showIp',
        tags: ['Commits'],
        summary: 'Show an IP',
        description:
          'The status you want an IP to have, the one that all routers of the region had last, and what each of them has proven.',
        parameters: [parameter('Ip')],
        responses: withCommonAnswers({
          200: answer('The IP.', json(schema('IpProof'), { 'On its way': { data: PROOF } })),
          404: response('Ip404'),
        }),
      },
    },
  },
  schemas: {
    CommitList: object({ data: arrayOf(schema('Commit')), meta: schema('PageMeta') }),
    Commit: object(COMMIT_MEMBERS),
    CommitDetail: object({ data: object({ ...COMMIT_MEMBERS, routers: arrayOf(schema('CommitRouter')) }) }),
    CommitRouter: object({
      router: { type: 'string' },
      metro: { type: 'string' },
      state: { enum: ['waiting', 'verified', 'failed'] },
      error_code: { type: ['string', 'null'] },
      error_message: { type: ['string', 'null'] },
      verified_at: schema('NullableTime'),
    }),
    CommitNotFound: object({ message: { type: 'string', const: 'Commit not found.' } }),
    IpProof: object({
      data: object({
        address: schema('IpAddress'),
        subnet_id: schema('SubnetId'),
        region: { type: 'string' },
        status: schema('Status', 'What you want.'),
        pending_change: { type: 'boolean' },
        applied_status: schema('Status', 'What all routers of the region had last.'),
        routers: arrayOf(schema('IpRouter')),
      }),
    }),
    IpRouter: object({
      router: { type: 'string' },
      metro: { type: 'string' },
      state: {
        enum: ['active', 'joining', 'maintenance', 'drifting'],
        description:
          'drifting: the router was found to have something else than it had proven, which is being repaired.',
      },
      applied: {
        type: ['boolean', 'null'],
        description: 'Whether the router provably has the status you want; null when nothing is proven.',
      },
      verified_at: schema('NullableTime', 'When its prefix-list was last read back and found as wanted.'),
    }),
  },
};
