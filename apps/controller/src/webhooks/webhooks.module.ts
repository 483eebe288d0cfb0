import { Module } from '@nestjs/common';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import { Rounds } from '../platform/rounds.js';
import { QueueStore } from './queue.store.js';
import { Sender } from './sender.js';
import { nameResolver } from './target/resolve-name.js';
import { WebhooksController } from './webhooks.controller.js';
import { WebhooksService } from './webhooks.service.js';
import { WebhooksStore } from './webhooks.store.js';
import { Worker } from './worker.js';

/** Tells customers of completed commit sets. */
@Module({
  controllers: [WebhooksController],
  providers: [
    WebhooksService,
    WebhooksStore,
    QueueStore,
    Worker,
    Rounds,
    {
      provide: Sender,
      inject: [CONFIG],
      useFactory: ({ webhooks }: ControllerConfig) => new Sender({ policy: webhooks, resolveName: nameResolver() }),
    },
  ],
  exports: [WebhooksService],
})
export class WebhooksModule {}
