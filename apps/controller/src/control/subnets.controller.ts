import { formatCidr, manageableRange, sizeOf } from '#domain';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { Customer, type Principal } from '../access/index.js';
import { exactJson } from '../platform/http/exact-json.js';
import { ControlService } from './control.service.js';
import { SubnetNotFound } from './errors.js';
import { jsonStream } from './json-stream.js';
import { blocks, listedIps, pendingIps } from './listing.js';
import type { SubnetDetail, SubnetSummary } from './subnet.js';

const JSON_TYPE = 'application/json; charset=utf-8';
/** PostgreSQL's integer; a larger number cannot be an id. */
const MAX_ID = 2_147_483_647;

/** N20-28. */
@Controller('api/v1/subnets')
export class SubnetsController {
  constructor(private readonly control: ControlService) {}

  @Get()
  @Header('content-type', JSON_TYPE)
  async list(@Customer() customer: Principal): Promise<string> {
    return exactJson({ data: (await this.control.subnets(customer)).map(summary) });
  }

  @Get(':id')
  @Header('content-type', JSON_TYPE)
  async show(@Customer() customer: Principal, @Param('id') id: string): Promise<StreamableFile> {
    const subnet = await this.control.subnet(customer, subnetId(id));
    return new StreamableFile(
      jsonStream([
        `{"data":{"id":${subnetId(id)},"cidr":"${formatCidr(subnet.cidr)}","ip_version":${subnet.cidr.network.family},"ips":`,
        listedIps(subnet),
        ',"blocks":',
        blocks(subnet),
        `},${meta(subnet)}}`,
      ]),
      { type: JSON_TYPE },
    );
  }

  @Get(':id/pending')
  @Header('content-type', JSON_TYPE)
  async pending(@Customer() customer: Principal, @Param('id') id: string): Promise<StreamableFile> {
    const subnet = await this.control.pendingOf(customer, subnetId(id));
    return new StreamableFile(jsonStream(['{"data":', pendingIps(subnet), `,${meta(subnet)}}`]), { type: JSON_TYPE });
  }
}

function summary(subnet: SubnetSummary): object {
  const total = sizeOf(manageableRange(subnet.cidr, subnet.hostRange));
  return {
    id: subnet.id,
    cidr: formatCidr(subnet.cidr),
    ip_version: subnet.cidr.network.family,
    metro: subnet.metro,
    region: subnet.region,
    ip_counts: { total, enabled: total - subnet.disabled, disabled: subnet.disabled, pending: subnet.pending },
  };
}

function meta(subnet: SubnetDetail): string {
  return `"meta":{"pending_changes":${subnet.pending}}`;
}

function subnetId(text: string): number {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(id <= MAX_ID)) throw new SubnetNotFound();
  return id;
}
