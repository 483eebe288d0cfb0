import { formatAddress } from '#domain';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { Customer, type Principal } from '../access/index.js';
import { exactJson } from '../platform/http/exact-json.js';
import { timeText } from '../platform/time-text.js';
import { HistoryService } from './history.service.js';
import type { IpProof, RouterProof } from './ip-proof.js';

/** One address: what is wanted, what is applied, and what each router has proven. */
@Controller('api/v1/ips')
export class IpProofController {
  constructor(private readonly history: HistoryService) {}

  @Get(':ip')
  @Header('content-type', 'application/json; charset=utf-8')
  async show(@Customer() customer: Principal, @Param('ip') ip: string): Promise<string> {
    return exactJson({ data: shape(await this.history.ipProof(customer.customerId, ip)) });
  }
}

function shape(proof: IpProof): object {
  return {
    address: formatAddress(proof.address),
    subnet_id: proof.subnetId,
    region: proof.regionName,
    status: proof.status,
    pending_change: proof.pending,
    applied_status: proof.appliedStatus,
    routers: proof.routers.map(routerShape),
  };
}

function routerShape({ name, metro, state, applied, verifiedAt }: RouterProof): object {
  return { router: name, metro, state, applied, verified_at: verifiedAt === null ? null : timeText(verifiedAt) };
}
