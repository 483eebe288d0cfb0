import { newId } from '#runtime';
import { Inject, Injectable } from '@nestjs/common';
import { NoSuch } from '../inventory/index.js';
import { CONFIG, type ControllerConfig } from '../platform/config/config.js';
import type { Delivery } from './delivery.js';
import { DeliveryNotFound, NoWebhook, UnusableWebhookUrl } from './errors.js';
import { mintSecret } from './secret.js';
import { problemsOfTarget } from './target/target-url.js';
import { WebhooksStore } from './webhooks.store.js';

/** How long deliveries carry the signature of the old secret beside the new one's. */
const OVERLAP_SECONDS = 24 * 3_600;

/** Where customers are told of their commits, and what became of telling them. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly store: WebhooksStore,
    @Inject(CONFIG) private readonly config: ControllerConfig,
  ) {}

  /**
   * Sets or, with null, removes a customer's webhook URL; answers it as it is stored and the secret that deliveries are
   * signed with, which is made the first time. Throws UnusableWebhookUrl with everything that is wrong, NoSuch.
   */
  async setWebhook(customer: string, url: string | null): Promise<{ url: string | null; secret: string }> {
    const problems = url === null ? [] : problemsOfTarget(url, this.config.webhooks);
    if (problems.length > 0) throw new UnusableWebhookUrl(problems);
    const canonical = url === null ? null : new URL(url).href;
    const secret = await this.store.set(customer, canonical, mintSecret());
    if (secret === undefined) throw new NoSuch({ what: 'customer', name: customer });
    return { url: canonical, secret };
  }

  /** A new secret; deliveries of the next 24 hours are signed with the old one too. Throws NoSuch. */
  async rotateSecret(customer: string): Promise<string> {
    const secret = mintSecret();
    if (await this.store.rotate(customer, secret, OVERLAP_SECONDS)) return secret;
    throw new NoSuch({ what: 'customer', name: customer });
  }

  /** Newest first. */
  async deliveries(customerId: number, before: string | null, limit: number): Promise<Delivery[]> {
    return this.store.deliveries(customerId, before, limit);
  }

  /**
   * Sends the same message again under the same webhook id: a new delivery, with as many attempts as any. While a
   * delivery of the message waits, that one is answered. Throws DeliveryNotFound, NoWebhook.
   */
  async replay(customerId: number, id: string): Promise<Delivery> {
    if ((await this.store.delivery(customerId, id)) === undefined) throw new DeliveryNotFound();
    const replayId = await this.store.replay(customerId, id, newId());
    if (replayId === undefined) throw new NoWebhook();
    const delivery = await this.store.delivery(customerId, replayId);
    if (delivery === undefined) throw new DeliveryNotFound();
    return delivery;
  }
}
