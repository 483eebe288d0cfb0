// Generated from docs/openapi/customer-v1.json by scripts/openapi/client. Do not edit: npm run generate:client

import type * as api from './schemas.js';

/** One request; what is undefined is left out. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** Below /api/v1, encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: object;
}

/** The operations of the customer API. */
export abstract class Operations {
  /** Sends a request and answers the body of a successful answer. */
  protected abstract call<T>(call: Call): Promise<T>;

  /**
   * List subnets.
   *
   * All subnets assigned to you, with counts of their IPs.
   */
  async listSubnets(): Promise<api.SubnetList> {
    return this.call<api.SubnetList>({ method: 'GET', path: '/subnets' });
  }

  /**
   * Show a subnet.
   *
   * A subnet with all its manageable IPs and their statuses, sorted numerically. The network and the broadcast address of an IPv4 subnet are not manageable unless the subnet was set up so.
   *
   * Of a subnet with more than 65,536 addresses, `ips` holds only those that are disabled or pending, and at most 65,536 of them. `blocks` is always complete.
   */
  async showSubnet(subnetId: api.SubnetId): Promise<api.SubnetDetail> {
    return this.call<api.SubnetDetail>({ method: 'GET', path: `/subnets/${encodeURIComponent(subnetId)}` });
  }

  /**
   * List pending changes.
   *
   * Only the IPs with changes that are not on all routers of the region yet, at most 65,536 of them. When `pending_changes` is 0, everything has been pushed.
   */
  async listPendingChanges(subnetId: api.SubnetId): Promise<api.PendingChanges> {
    return this.call<api.PendingChanges>({ method: 'GET', path: `/subnets/${encodeURIComponent(subnetId)}/pending` });
  }

  /**
   * Enable a single IP.
   *
   * Which subnet the IP belongs to is found out. Idempotent: when the IP is enabled already, nothing changes and the answer is the same.
   */
  async enableIp(
    body: api.IpChange,
    options: {
      /** A word of your own for this change. Whoever sends the same request under the same key within 24 hours gets the answer of the first; another request under the same key is refused. A request that was refused leaves its key free. */
      readonly idempotencyKey?: string | undefined;
    } = {},
  ): Promise<api.IpChanged> {
    return this.call<api.IpChanged>({
      method: 'POST',
      path: '/ips/enable',
      headers: { 'Idempotency-Key': options.idempotencyKey },
      body,
    });
  }

  /**
   * Disable a single IP.
   *
   * Which subnet the IP belongs to is found out. Idempotent: when the IP is disabled already, nothing changes and the answer is the same.
   */
  async disableIp(
    body: api.IpChange,
    options: {
      /** A word of your own for this change. Whoever sends the same request under the same key within 24 hours gets the answer of the first; another request under the same key is refused. A request that was refused leaves its key free. */
      readonly idempotencyKey?: string | undefined;
    } = {},
  ): Promise<api.IpChanged> {
    return this.call<api.IpChanged>({
      method: 'POST',
      path: '/ips/disable',
      headers: { 'Idempotency-Key': options.idempotencyKey },
      body,
    });
  }

  /**
   * Enable or disable many IPs.
   *
   * Takes exactly one of `ips`, `range` and `cidr`. All or nothing: with a list or a range, every IP must be yours; of a CIDR block, IPs that are not yours are ignored, and bits beyond the prefix length too.
   *
   * `changed` is the number of IPs whose status really changed.
   */
  async changeIps(
    body: api.BulkChange,
    options: {
      /** A word of your own for this change. Whoever sends the same request under the same key within 24 hours gets the answer of the first; another request under the same key is refused. A request that was refused leaves its key free. */
      readonly idempotencyKey?: string | undefined;
    } = {},
  ): Promise<api.BulkChanged> {
    return this.call<api.BulkChanged>({
      method: 'POST',
      path: '/ips/bulk',
      headers: { 'Idempotency-Key': options.idempotencyKey },
      body,
    });
  }

  /**
   * List commits.
   *
   * The pushes of your prefix-lists, newest first.
   */
  async listCommits(
    query: {
      /** How many to list at most. */
      readonly limit?: number | undefined;
      /** Where to go on: `next_cursor` of the page before. */
      readonly cursor?: string | undefined;
    } = {},
  ): Promise<api.CommitList> {
    return this.call<api.CommitList>({ method: 'GET', path: '/commits', query });
  }

  /**
   * Show a commit.
   *
   * A push with what each router made of it.
   */
  async showCommit(commitId: string): Promise<api.CommitDetail> {
    return this.call<api.CommitDetail>({ method: 'GET', path: `/commits/${encodeURIComponent(commitId)}` });
  }

  /**
   * Show an IP.
   *
   * The status you want an IP to have, the one that all routers of the region had last, and what each of them has proven.
   */
  async showIp(ip: api.IpAddress): Promise<api.IpProof> {
    return this.call<api.IpProof>({ method: 'GET', path: `/ips/${encodeURIComponent(ip)}` });
  }

  /**
   * List webhook deliveries.
   *
   * What you have been told, newest first, with every attempt.
   */
  async listWebhookDeliveries(
    query: {
      /** How many to list at most. */
      readonly limit?: number | undefined;
      /** Where to go on: `next_cursor` of the page before. */
      readonly cursor?: string | undefined;
    } = {},
  ): Promise<api.WebhookDeliveryList> {
    return this.call<api.WebhookDeliveryList>({ method: 'GET', path: '/webhooks/deliveries', query });
  }

  /**
   * Deliver a webhook again.
   *
   * Sends the same message again, under the same webhook id, to the URL that is configured now. While a delivery of the message is waiting, that one is answered and none is added.
   */
  async replayWebhookDelivery(deliveryId: string): Promise<api.WebhookReplay> {
    return this.call<api.WebhookReplay>({
      method: 'POST',
      path: `/webhooks/deliveries/${encodeURIComponent(deliveryId)}/replay`,
    });
  }

  /**
   * This document.
   *
   * The description of the API for programs, as OpenAPI 3.1.
   */
  async getDescription(): Promise<api.Description> {
    return this.call<api.Description>({ method: 'GET', path: '/openapi.json' });
  }
}
