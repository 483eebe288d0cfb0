import { Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Customer, type Principal } from '../access/index.js';
import { exactJson } from '../platform/http/exact-json.js';
import { pageOf, parsePage } from '../platform/http/page.js';
import { uuidFrom } from '../platform/http/uuid.js';
import { timeText } from '../platform/time-text.js';
import type { Attempt, Delivery } from './delivery.js';
import { DeliveryNotFound } from './errors.js';
import { WebhooksService } from './webhooks.service.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** The customer's delivery log. */
@Controller('api/v1/webhooks/deliveries')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @Header('content-type', JSON_TYPE)
  async list(@Customer() customer: Principal, @Query() query: Record<string, unknown>): Promise<string> {
    const page = parsePage(query);
    return exactJson(
      pageOf(await this.webhooks.deliveries(customer.customerId, page.before, page.limit + 1), page, shape),
    );
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Header('content-type', JSON_TYPE)
  async replay(@Customer() customer: Principal, @Param('id') id: string): Promise<string> {
    const deliveryId = uuidFrom(id);
    if (deliveryId === undefined) throw new DeliveryNotFound();
    return exactJson({ data: shape(await this.webhooks.replay(customer.customerId, deliveryId)) });
  }
}

function shape(delivery: Delivery): object {
  return {
    id: delivery.id,
    event: 'commit_completed',
    commit_set_id: delivery.commitSetId,
    prefix_list_name: delivery.listName,
    region: delivery.regionName,
    status: delivery.status,
    replay: delivery.replay,
    state: delivery.state,
    created_at: timeText(delivery.createdAt),
    next_attempt_at: delivery.state === 'waiting' ? timeText(delivery.dueAt) : null,
    finished_at: delivery.finishedAt === null ? null : timeText(delivery.finishedAt),
    attempts: delivery.attempts.map(attemptShape),
  };
}

function attemptShape({ number, startedAt, httpStatus, error, durationMs }: Attempt): object {
  return { number, started_at: timeText(startedAt), http_status: httpStatus, error, duration_ms: durationMs };
}
