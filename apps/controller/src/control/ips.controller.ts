import type { Status } from '#domain';
import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { Customer, type Principal } from '../access/index.js';
import { exactJson } from '../platform/http/exact-json.js';
import { parseJsonObject } from '../platform/http/json.js';
import { parseSingleChange } from './change.schema.js';
import { ControlService, type Changed } from './control.service.js';

/** N29-46. Bodies arrive as bytes: what they mean is decided here, after the gate. */
@Controller('api/v1/ips')
export class IpsController {
  constructor(private readonly control: ControlService) {}

  @Post('enable')
  @HttpCode(200)
  @Header('content-type', 'application/json; charset=utf-8')
  async enable(@Customer() customer: Principal, @Body() body: Buffer | undefined): Promise<string> {
    return this.switchOne(customer, body, 'enabled');
  }

  @Post('disable')
  @HttpCode(200)
  @Header('content-type', 'application/json; charset=utf-8')
  async disable(@Customer() customer: Principal, @Body() body: Buffer | undefined): Promise<string> {
    return this.switchOne(customer, body, 'disabled');
  }

  private async switchOne(customer: Principal, body: Buffer | undefined, status: Status): Promise<string> {
    const wish = parseSingleChange(parseJsonObject(body ?? new Uint8Array()));
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
