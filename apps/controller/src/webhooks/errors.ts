import { NetctlError } from '#domain';

/** A71: the URL may not be a webhook's target. The message says everything that is wrong with it. */
export class UnusableWebhookUrl extends NetctlError {
  readonly code = 'unusable_webhook_url';
  readonly kind = 'invalid';

  constructor(readonly problems: readonly string[]) {
    super(`The webhook URL ${problems.join(', ')}.`);
  }
}

/** There is nowhere to deliver to, or nothing to sign with. */
export class NoWebhook extends NetctlError {
  readonly code = 'no_webhook';
  readonly kind = 'invalid';

  constructor() {
    super('No webhook URL is configured.');
  }
}

/** Unknown and foreign deliveries look the same. */
export class DeliveryNotFound extends NetctlError {
  readonly code = 'delivery_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('Webhook delivery not found.');
  }
}
