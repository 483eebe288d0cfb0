import { Controller, Get } from '@nestjs/common';
import { Database } from '../database/index.js';

const PING = { name: 'health-ping', text: 'SELECT 1' };

/** For load balancers and for people. */
@Controller('operator/v1')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** Able to answer customers: 503 while the database is away. */
  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    await this.database.query(PING);
    return { status: 'ready' };
  }
}
