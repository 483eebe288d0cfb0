import type { Status } from '#domain';
import { Body, Controller, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { Customer, type Principal } from '../access/index.js';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { exactJson } from '../platform/http/exact-json.js';
import { parseJsonObject } from '../platform/http/json.js';
import { parseBulkChange } from './bulk.schema.js';
import { parseSingleChange } from './change.schema.js';
import { ControlService, type Changed } from './control.service.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** N29-46. Bodies arrive as bytes: what they mean is decided here, after the gate. */
@Controller('api/v1/ips')
export class IpsController {
  constructor(
    private readonly control: ControlService,
    @Inject(CONFIG) private readonly config: ControllerConfig,
  ) {}

  @Post('enable')
  @HttpCode(200)
  @Header('content-type', JSON_TYPE)
  async enable(@Customer() customer: Principal, @Body() body: Uint8Array | undefined): Promise<string> {
    return this.switchOne(customer, body, 'enabled');
  }

  @Post('disable')
  @HttpCode(200)
  @Header('content-type', JSON_TYPE)
  async disable(@Customer() customer: Principal, @Body() body: Uint8Array | undefined): Promise<string> {
    return this.switchOne(customer, body, 'disabled');
  }

  @Post('bulk')
  @HttpCode(200)
  @Header('content-type', JSON_TYPE)
  async bulk(@Customer() customer: Principal, @Body() body: Uint8Array | undefined): Promise<string> {
    const wish = parseBulkChange(parseJsonObject(body), { listLimit: this.config.bulkListLimit });
    const changed = await this.control.switchMany(customer, wish);
    return exactJson({ data: { changed: changed.flipped, action: wish.action }, meta: meta(changed) });
  }

  private async switchOne(customer: Principal, body: Uint8Array | undefined, status: Status): Promise<string> {
    const wish = parseSingleChange(parseJsonObject(body));
    const changed = await this.control.switchOne(customer, { ...wish, status });
    const data = { address: changed.address, status: changed.status, pending_change: changed.pendingChange };
    return exactJson({ data, meta: meta(changed) });
  }
}

/** A62: only synchronous requests are told about a commit. */
function meta({ commitStatus, pendingChanges }: Changed): object {
  if (commitStatus === undefined) return { pending_changes: pendingChanges };
  return { synchronous: true, commit_status: commitStatus, pending_changes: pendingChanges };
}
