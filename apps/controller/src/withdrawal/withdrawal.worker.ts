import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { LOGGER, type Logger } from '../platform/logger.js';
import { Rounds } from '../platform/rounds.js';
import { WithdrawalService } from './withdrawal.service.js';

/** Routers confirm what has left them at any time. */
const EVERY_MS = 1_000;

/** Carries on what was begun, on every replica without a leader, also after a crash of the one that began it. */
@Injectable()
export class WithdrawalWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private working: Promise<void> | undefined;
  private off: (() => void) | undefined;

  constructor(
    private readonly withdrawals: WithdrawalService,
    private readonly rounds: Rounds,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.off = this.rounds.every('carry on withdrawals', EVERY_MS, () => {
      this.working ??= this.round().finally(() => (this.working = undefined));
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.off?.();
    await this.working;
  }

  private async round(): Promise<void> {
    try {
      await this.withdrawals.carryOn();
    } catch (error) {
      // Whatever was done is done; the next round takes the next step.
      this.logger.warn('withdrawals not carried on', { error: String(error) });
    }
  }
}
