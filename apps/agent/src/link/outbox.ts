import type { AgentMessage } from '#protocol';
import type { DriftReport, Reporter, ResultReport } from '../apply/report.js';
import type { Connection } from './connector.js';

/**
 * What is to be said to the controller. Of each list version only the newest state waits, so a controller that reads slowly costs no
 * memory. Without a session reports are dropped: the next session begins with how everything stands.
 */
export class Outbox implements Reporter {
  private session: { readonly epoch: number; readonly connection: Connection } | undefined;
  private readonly waiting = new Map<string, AgentMessage>();
  private full = false;

  /** A session has begun. */
  open(epoch: number, connection: Connection, standing: readonly ResultReport[]): void {
    this.close();
    this.session = { epoch, connection };
    for (const report of standing) this.result(report);
  }

  close(): void {
    this.session = undefined;
    this.full = false;
    this.waiting.clear();
  }

  result(report: ResultReport): void {
    const { router, listId, incarnation, generation } = report;
    const key = `result ${router} ${listId} ${incarnation}.${generation}`;
    this.put(key, (sessionEpoch) => ({ type: 'applyResult', sessionEpoch, ...report }));
  }

  drift(report: DriftReport): void {
    const key = `drift ${report.router} ${report.listId}`;
    this.put(key, (sessionEpoch) => ({ type: 'drift', sessionEpoch, ...report }));
  }

  heartbeat(): void {
    this.put('heartbeat', () => ({ type: 'heartbeat' }));
  }

  /** The peer has caught up. */
  drained(): void {
    this.full = false;
    this.pump();
  }

  private put(key: string, message: (epoch: number) => AgentMessage): void {
    if (!this.session) return;
    // Put at the end: what is said later is true later.
    this.waiting.delete(key);
    this.waiting.set(key, message(this.session.epoch));
    this.pump();
  }

  private pump(): void {
    for (const [key, message] of this.waiting) {
      if (!this.session || this.full) return;
      this.waiting.delete(key);
      this.full = !this.session.connection.send(message);
    }
  }
}
