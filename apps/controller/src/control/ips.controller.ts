import type { Status } from '#domain';
import { Controller, Header, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Customer, type Principal } from '../access/index.js';
import { IdempotencyService } from '../idempotency/index.js';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { exactJson } from '../platform/http/exact-json.js';
import { parseJsonObject } from '../platform/http/json.js';
import { parseBulkChange } from './bulk.schema.js';
import { parseSingleChange } from './change.schema.js';
import { ControlService, type Changed, type ChangeMode } from './control.service.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Bodies arrive as bytes (A4). */
type BodyRequest = FastifyRequest<{ Body: Uint8Array | undefined }>;

/** N29-46. Bodies arrive as bytes: what they mean is decided here, after the gate. */
@Controller('api/v1/ips')
export class IpsController {
  constructor(
    private readonly control: ControlService,
    private readonly idempotency: IdempotencyService,
    @Inject(CONFIG) private readonly config: ControllerConfig,
  ) {}

  @Post('enable')
  @HttpCode(200)
  @Header('content-type', JSON_TYPE)
  async enable(@Customer() customer: Principal, @Req() request: BodyRequest): Promise<string> {
    return this.once(customer, request, async () => this.switchOne(customer, request.body, 'enabled'));
  }

  @Post('disable')
  @HttpCode(200)
  @Header('content-type', JSON_TYPE)
  async disable(@Customer() customer: Principal, @Req() request: BodyRequest): Promise<string> {
    return this.once(customer, request, async () => this.switchOne(customer, request.body, 'disabled'));
  }

  @Post('bulk')
  @HttpCode(200)
  @Header('content-type', JSON_TYPE)
  async bulk(@Customer() customer: Principal, @Req() request: BodyRequest): Promise<string> {
    return this.once(customer, request, async () => this.switchMany(customer, request.body));
  }

  private async once(customer: Principal, request: BodyRequest, execute: () => Promise<string>): Promise<string> {
    const key = request.headers['idempotency-key'];
    if (key === undefined) return execute();
    const content = Buffer.concat([Buffer.from(`${request.routeOptions.url}\n`), request.body ?? new Uint8Array()]);
    return this.idempotency.once({ customerId: customer.customerId, key: String(key), content }, execute);
  }

  private async switchOne(customer: Principal, body: Uint8Array | undefined, status: Status): Promise<string> {
    const wish = parseSingleChange(parseJsonObject(body));
    const changed = await this.control.switchOne(customer, { ...wish, status });
    const data = { address: changed.address, status: changed.status, pending_change: changed.pendingChange };
    return exactJson({ data, meta: meta(changed, wish) });
  }

  private async switchMany(customer: Principal, body: Uint8Array | undefined): Promise<string> {
    const wish = parseBulkChange(parseJsonObject(body), { listLimit: this.config.bulkListLimit });
    const changed = await this.control.switchMany(customer, wish);
    return exactJson({ data: { changed: changed.flipped, action: wish.action }, meta: meta(changed, wish) });
  }
}

/** A62: only synchronous requests are told about a commit. A dry run says that it was one. */
function meta({ commitStatus, pendingChanges }: Changed, { dryRun }: ChangeMode): object {
  if (dryRun) return { dry_run: true, pending_changes: pendingChanges };
  if (commitStatus === undefined) return { pending_changes: pendingChanges };
  return { synchronous: true, commit_status: commitStatus, pending_changes: pendingChanges };
}
