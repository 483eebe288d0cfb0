import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { Customer, type Principal } from '../access/index.js';
import { exactJson } from '../platform/http/exact-json.js';
import { pageOf, parsePage } from '../platform/http/page.js';
import { uuidFrom } from '../platform/http/uuid.js';
import { timeText } from '../platform/time-text.js';
import type { CommitRecord, RouterRecord } from './commit-record.js';
import { CommitNotFound } from './errors.js';
import { HistoryService } from './history.service.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** The customer's commit sets, and what each router made of them. */
@Controller('api/v1/commits')
export class CommitsController {
  constructor(private readonly history: HistoryService) {}

  @Get()
  @Header('content-type', JSON_TYPE)
  async list(@Customer() customer: Principal, @Query() query: Record<string, unknown>): Promise<string> {
    const page = parsePage(query);
    return exactJson(pageOf(await this.history.commits(customer.customerId, page.before, page.limit + 1), page, shape));
  }

  @Get(':id')
  @Header('content-type', JSON_TYPE)
  async show(@Customer() customer: Principal, @Param('id') id: string): Promise<string> {
    const commitSetId = uuidFrom(id);
    if (commitSetId === undefined) throw new CommitNotFound();
    const { commit, routers } = await this.history.commit(customer.customerId, commitSetId);
    return exactJson({ data: { ...shape(commit), routers: routers.map(routerShape) } });
  }
}

function shape(commit: CommitRecord): object {
  return {
    id: commit.id,
    prefix_list_name: commit.listName,
    region: commit.regionName,
    trigger: commit.trigger,
    status: commit.status,
    created_at: timeText(commit.createdAt),
    completed_at: commit.completedAt === null ? null : timeText(commit.completedAt),
    converged_at: commit.convergedAt === null ? null : timeText(commit.convergedAt),
    router_counts: commit.routers,
  };
}

function routerShape(router: RouterRecord): object {
  return {
    router: router.name,
    metro: router.metro,
    state: router.state,
    error_code: router.errorCode,
    error_message: router.errorMessage,
    verified_at: router.verifiedAt === null ? null : timeText(router.verifiedAt),
  };
}
