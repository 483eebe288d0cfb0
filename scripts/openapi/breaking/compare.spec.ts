import { describe, expect, it } from 'vitest';
import { customerApi } from '../../../apps/controller/src/openapi/document.js';
import type { OpenApiDocument } from '../../../apps/controller/src/openapi/document/types.js';
import { breakingChanges } from './compare.js';

/** What to put where; undefined takes away. Keys on the way are separated by spaces. */
type Edits = Readonly<Record<string, unknown>>;

function edited(edits: Edits): OpenApiDocument {
  const document = structuredClone(customerApi);
  for (const [path, value] of Object.entries(edits)) {
    const keys = path.split(' ');
    const last = keys.pop()!;
    let target = document as unknown as Record<string, unknown>;
    for (const key of keys) target = target[key] as Record<string, unknown>;
    if (value === undefined && !(last in target)) throw new Error(`there is no ${path}`);
    if (value === undefined) delete target[last];
    else target[last] = value;
  }
  return document;
}

const { schemas } = customerApi.components;
const SUBNET = 'components schemas Subnet';
const PAGE = 'paths /webhooks/deliveries get parameters';
const { '/subnets': subnets, '/subnets/{subnet_id}': subnet } = customerApi.paths;

describe('breakingChanges', () => {
  const breaks: [name: string, edits: Edits, finding: string][] = [
    ['a path removed', { 'paths /subnets': undefined }, 'GET /subnets: is gone'],
    ['an operation removed', { 'paths /ips/bulk post': undefined }, 'POST /ips/bulk: is gone'],
    [
      'a response status removed',
      { 'paths /ips/enable post responses 404': undefined },
      'POST /ips/enable 404: is gone',
    ],
    [
      'a response header removed',
      { 'components responses TooManyRequests headers Retry-After': undefined },
      'GET /subnets 429 Retry-After: is gone',
    ],
    [
      'a response header that may be missing',
      { 'components headers RateLimitLimit required': false },
      'GET /subnets 200 X-RateLimit-Limit: may be missing now',
    ],
    [
      'a content type removed',
      { 'paths /docs get responses 200 content text/html': undefined },
      'GET /docs 200: text/html is gone',
    ],
    [
      'a member of an answer removed',
      {
        [`${SUBNET} properties metro`]: undefined,
        [`${SUBNET} required`]: ['id', 'cidr', 'ip_version', 'region', 'ip_counts'],
      },
      'GET /subnets 200 $.data[].metro: is gone',
    ],
    [
      'a member of an answer that may be missing',
      { [`${SUBNET} required`]: ['id'] },
      'GET /subnets 200 $.data[].cidr: may be missing now',
    ],
    [
      'a type of an answer changed',
      { [`${SUBNET} properties region type`]: ['string', 'null'] },
      'GET /subnets 200 $.data[].region: type string became string|null',
    ],
    [
      'a value of an answer removed',
      { 'components schemas Status enum': ['enabled'] },
      'POST /ips/enable 200 $.data.status: value "disabled" is gone',
    ],
    [
      'a value of an answer added',
      { 'components schemas Status enum': ['enabled', 'disabled', 'unknown'] },
      'POST /ips/enable 200 $.data.status: value "unknown" is new',
    ],
    [
      'a message changed',
      { 'components schemas Unauthenticated properties message const': 'Who are you?' },
      'GET /subnets 401 $.message: value "Authentication required." is gone',
    ],
    [
      'another form of an answer',
      { 'components schemas ChangeMeta anyOf': [...schemas['ChangeMeta']!.anyOf!, { type: 'null' }] },
      'POST /ips/enable 200 $.meta: type object became null',
    ],
    [
      'a larger range of an answer',
      { 'components schemas Count minimum': -1 },
      'POST /ips/enable 200 $.meta.pending_changes: minimum 0 became -1',
    ],
    [
      'a pattern of an answer given up',
      { 'components schemas Time pattern': undefined },
      `GET /commits 200 $.data[].created_at: pattern ${schemas['Time']!.pattern} became none`,
    ],
    [
      'a member of a request removed',
      { 'components schemas IpChange properties synchronous': undefined },
      'POST /ips/enable body $.synchronous: is gone',
    ],
    [
      'a required member of a request added',
      {
        'components schemas IpChange properties reason': { type: 'string' },
        'components schemas IpChange required': ['ip', 'reason'],
      },
      'POST /ips/enable body $.reason: is required now',
    ],
    [
      'a value of a request removed',
      { 'components schemas Synchronous enum': [true, false, 1, 0, '0'] },
      'POST /ips/enable body $.synchronous: value "1" is gone',
    ],
    [
      'a smaller range of a request',
      { 'components schemas IpListChange properties ips maxItems': 10 },
      'POST /ips/bulk body $.ips: maxItems 10000 became 10',
    ],
    [
      'an alternative of a request removed',
      { 'components schemas BulkChange oneOf': schemas['BulkChange']!.oneOf!.slice(0, 2) },
      'POST /ips/bulk body $.cidr: is gone',
    ],
    ['a parameter removed', { [PAGE]: [] }, 'GET /webhooks/deliveries query limit: is gone'],
    [
      'a parameter that is required',
      { 'components parameters Limit required': true },
      'GET /webhooks/deliveries query limit: is required now',
    ],
    [
      'a smaller range of a parameter',
      { 'components parameters Limit schema maximum': 50 },
      'GET /webhooks/deliveries query limit: maximum 100 became 50',
    ],
    ['a token needed', { 'paths /docs get security': undefined }, 'GET /docs: needs a token now'],
    [
      'a member of a webhook removed',
      { 'components schemas CommitCompleted properties region': undefined },
      'POST commitCompleted body $.region: is gone',
    ],
  ];

  it.each(breaks)('finds %s', (_name, edits, finding) => {
    expect(breakingChanges(customerApi, edited(edits))).toContain(finding);
  });

  const harmless: [name: string, edits: Edits][] = [
    ['nothing', {}],
    ['a path added', { 'paths /new': subnets }],
    ['another name of a path parameter', { 'paths /subnets/{subnet_id}': undefined, 'paths /subnets/{id}': subnet }],
    ['a response status added', { 'paths /subnets get responses 418': { description: 'Tea' } }],
    ['a member of an answer added', { [`${SUBNET} properties colour`]: { type: 'string' } }],
    ['an optional member of a request added', { 'components schemas IpChange properties reason': { type: 'string' } }],
    ['a value of a request added', { 'components schemas Synchronous enum': [true, false, 1, 0, '1', '0', 'yes'] }],
    ['a larger range of a request', { 'components schemas IpListChange properties ips maxItems': 100_000 }],
    [
      'an alternative of a request added',
      { 'components schemas BulkChange oneOf': [...schemas['BulkChange']!.oneOf!, { type: 'object' }] },
    ],
    ['a parameter added', { 'paths /subnets get parameters': [{ $ref: '#/components/parameters/Limit' }] }],
    ['other words', { 'info description': 'Other words' }],
  ];

  it.each(harmless)('lets pass: %s', (_name, edits) => {
    expect(breakingChanges(customerApi, edited(edits))).toEqual([]);
  });
});
