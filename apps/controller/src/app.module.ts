import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/index.js';
import { CommitsModule } from './commits/index.js';
import { ControlModule } from './control/index.js';
import { DispatchModule } from './dispatch/index.js';
import { EnrolmentModule } from './enrolment/index.js';
import { HistoryModule } from './history/index.js';
import { InventoryModule } from './inventory/index.js';
import { OpenApiModule } from './openapi/index.js';
import type { ControllerConfig } from './platform/config/config.js';
import { PlatformModule, type PlatformOverrides } from './platform/platform.module.js';
import { WithdrawalModule } from './withdrawal/index.js';
import { WebhooksModule } from './webhooks/index.js';

/** The composition root. Imports stand in the order in which a change flows. */
@Module({})
export class AppModule {
  static with(config: ControllerConfig, overrides?: PlatformOverrides): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, overrides),
        InventoryModule,
        AccessModule,
        ControlModule,
        CommitsModule,
        WithdrawalModule,
        EnrolmentModule,
        DispatchModule,
        OpenApiModule,
        WebhooksModule,
        HistoryModule,
      ],
    };
  }
}
