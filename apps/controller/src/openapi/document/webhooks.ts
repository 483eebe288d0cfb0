import { answer, arrayOf, json, object, parameter, response, schema, withCommonAnswers } from './parts.js';
import type { Topic } from './types.js';

const DELIVERY = {
  id: '018f2b5c-6b1f-7a44-8c1d-5d0e8f3b7a21',
  event: 'commit_completed',
  commit_set_id: '018f2b5c-6a7f-7b12-9d6f-2f8a4e0c9c11',
  prefix_list_name: 'NetCTL-ACME-CORP-BLACKHOLE',
  region: 'Europe',
  status: 'success',
  replay: false,
  state: 'delivered',
  created_at: '2026-04-13T16:30:00+00:00',
  next_attempt_at: null,
  finished_at: '2026-04-13T16:30:31+00:00',
  attempts: [
    { number: 1, started_at: '2026-04-13T16:30:00+00:00', http_status: 502, error: null, duration_ms: 48 },
    { number: 2, started_at: '2026-04-13T16:30:30+00:00', http_status: 200, error: null, duration_ms: 52 },
  ],
};

const REPLAY = {
  ...DELIVERY,
  id: '018f2b9a-1c55-7c3e-b2a0-94b6a1f0d377',
  replay: true,
  state: 'waiting',
  created_at: '2026-04-13T17:38:00+00:00',
  next_attempt_at: '2026-04-13T17:38:00+00:00',
  finished_at: null,
  attempts: [],
};

export const webhooks: Topic = {
  tag: {
    name: 'Webhooks',
    description: [
      'If a webhook URL is configured for you, every completed commit is posted to it. Anything but a status 2xx within 10 seconds is a failure; there are 3 more attempts, 30 seconds apart. Redirects are not followed.',
      'Deliveries are signed as Standard Webhooks describes (`webhook-id`, `webhook-timestamp`, `webhook-signature`) with a secret of yours. The id stays the same when a message is sent again.',
    ].join('\n\n'),
  },
  paths: {
    '/webhooks/deliveries': {
      get: {
        operationId: 'listWebhookDeliveries',
        tags: ['Webhooks'],
        summary: 'List webhook deliveries',
        description: 'What you have been told, newest first, with every attempt.',
        parameters: [parameter('Limit'), parameter('Cursor')],
        responses: withCommonAnswers({
          200: answer(
            'A page of deliveries.',
            json(schema('WebhookDeliveryList'), {
              'Delivered at the second attempt': { data: [DELIVERY], meta: { next_cursor: null } },
            }),
          ),
          422: response('InvalidPage'),
        }),
      },
    },
    '/webhooks/deliveries/{delivery_id}/replay': {
      post: {
        operationId: 'replayWebhookDelivery',
        tags: ['Webhooks'],
        summary: 'Deliver a webhook again',
        description:
          'Sends the same message again, under the same webhook id, to the URL that is configured now. While a delivery of the message is waiting, that one is answered and none is added.',
        parameters: [parameter('DeliveryId')],
        responses: withCommonAnswers({
          200: answer('The new delivery.', json(schema('WebhookReplay'), { Waiting: { data: REPLAY } })),
          404: answer(
            'There is no such delivery in your account.',
            json(schema('DeliveryNotFound'), { 'Unknown id': { message: 'Webhook delivery not found.' } }),
          ),
          413: response('BodyTooLarge'),
          422: answer(
            'There is nowhere to deliver to. Nothing has been added.',
            json(schema('Invalid'), { 'No URL': { message: 'No webhook URL is configured.' } }),
          ),
        }),
      },
    },
  },
  schemas: {
    WebhookDeliveryList: object({ data: arrayOf(schema('WebhookDelivery')), meta: schema('PageMeta') }),
    WebhookReplay: object({ data: schema('WebhookDelivery') }),
    WebhookDelivery: object({
      id: { type: 'string', format: 'uuid' },
      event: { type: 'string', const: 'commit_completed' },
      commit_set_id: { type: 'string', format: 'uuid' },
      prefix_list_name: { type: 'string' },
      region: { type: 'string' },
      status: schema('CommitStatus'),
      replay: { type: 'boolean', description: 'Whether you asked for it.' },
      state: { enum: ['waiting', 'delivered', 'failed'] },
      created_at: schema('Time'),
      next_attempt_at: schema('NullableTime', 'Null when it is over.'),
      finished_at: schema('NullableTime', 'Null while it waits.'),
      attempts: arrayOf(schema('WebhookAttempt')),
    }),
    WebhookAttempt: object({
      number: { type: 'integer', minimum: 1 },
      started_at: schema('Time'),
      http_status: { type: ['integer', 'null'], description: 'What your server answered.' },
      error: {
        enum: [
          'no_url',
          'refused_url',
          'dns',
          'refused_address',
          'connection',
          'tls',
          'response',
          'timeout',
          'interrupted',
          null,
        ],
        description: 'Why there was no answer.',
      },
      duration_ms: { type: ['integer', 'null'], minimum: 0, description: 'Null while the attempt is under way.' },
    }),
    DeliveryNotFound: object({ message: { type: 'string', const: 'Webhook delivery not found.' } }),
    CommitCompleted: object({
      event: { type: 'string', const: 'commit_completed' },
      commit_set_id: { type: 'string', format: 'uuid' },
      customer: { type: 'string' },
      prefix_list_name: { type: 'string' },
      region: { type: 'string' },
      status: schema('CommitStatus'),
      completed_at: schema('Time'),
    }),
  },
};
