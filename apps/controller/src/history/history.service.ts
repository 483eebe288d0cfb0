import { parseAddress } from '#domain';
import { Injectable } from '@nestjs/common';
import { IpNotFound } from '../control/index.js';
import { CommitHistoryStore } from './commit-history.store.js';
import type { CommitRecord, RouterRecord } from './commit-record.js';
import { CommitNotFound } from './errors.js';
import { proofOf, type IpProof } from './ip-proof.js';
import { IpProofStore } from './ip-proof.store.js';

/** What has become of a customer's changes. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly commitHistory: CommitHistoryStore,
    private readonly ipProofs: IpProofStore,
  ) {}

  /** Newest first. */
  async commits(customerId: number, before: string | null, limit: number): Promise<CommitRecord[]> {
    return this.commitHistory.commits(customerId, before, limit);
  }

  /** Throws CommitNotFound, also for another customer's. */
  async commit(customerId: number, id: string): Promise<{ commit: CommitRecord; routers: RouterRecord[] }> {
    const commit = await this.commitHistory.commit(customerId, id);
    if (commit === undefined) throw new CommitNotFound();
    return { commit, routers: await this.commitHistory.routersOf(id) };
  }

  /** `ip` as it was sent. Throws IpNotFound for whatever is not a manageable address of the customer (N11). */
  async ipProof(customerId: number, ip: string): Promise<IpProof> {
    const address = parseAddress(ip);
    const facts = address === undefined ? undefined : await this.ipProofs.facts(customerId, address);
    if (address === undefined || facts === undefined) throw new IpNotFound(ip);
    const generations = [facts.appliedGeneration, ...facts.routers.map((router) => router.verifiedGeneration)];
    const kept = [...new Set(generations)].filter((generation) => generation !== null);
    return proofOf(address, facts, await this.ipProofs.entries(facts.listId, kept, address.family));
  }
}
