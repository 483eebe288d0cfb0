import type { ListRecord } from '../state/list-record.js';
import type { Failure } from './failure.js';
import type { ListSlot } from './list-slot.js';
import type { Offer } from './offer.js';
import type { Reporter, ResultReport } from './report.js';

interface How {
  readonly phase: ResultReport['phase'];
  readonly failure?: Failure | undefined;
  readonly applyMicros?: number;
  readonly verifyMicros?: number;
}

/** Says how the lists of one router stand, and says nothing twice unless it was asked again. */
export class SlotReporter {
  constructor(
    private readonly router: string,
    private readonly reporter: Reporter,
  ) {}

  /** `asked`: the controller waits for this one, so it is told although nothing has changed. */
  say(slot: ListSlot, record: ListRecord, how: How, asked: boolean): void {
    const report = resultOf(record, how);
    const news = !saysTheSame(slot.reported, report);
    slot.reported = report;
    if (news || asked) this.reporter.result(report);
  }

  drifted({ listId, accepted }: ListRecord, message: string): void {
    this.reporter.drift({ router: this.router, listId, generation: accepted.generation, message });
  }

  /** Answers a version that is not taken. How the list itself stands does not change by it. */
  refuse({ listId, mark }: Offer, { code, message, retryable }: Failure): void {
    this.reporter.result({
      router: this.router,
      listId,
      incarnation: mark.incarnation,
      generation: mark.generation,
      phase: 'failed',
      errorCode: code,
      errorMessage: message,
      retrying: retryable,
      applyMicros: 0,
      verifyMicros: 0,
    });
  }
}

function resultOf(record: ListRecord, { phase, failure, applyMicros = 0, verifyMicros = 0 }: How): ResultReport {
  const { incarnation, generation, digest } = record.accepted;
  return {
    router: record.router,
    listId: record.listId,
    incarnation,
    generation,
    phase,
    ...(phase === 'verified' && record.list && { digest: Buffer.from(digest, 'hex') }),
    ...(failure && { errorCode: failure.code, errorMessage: failure.message }),
    retrying: failure?.retryable ?? false,
    applyMicros,
    verifyMicros,
  };
}

function saysTheSame(a: ResultReport | undefined, b: ResultReport): boolean {
  return (
    a?.phase === b.phase &&
    a.errorCode === b.errorCode &&
    a.incarnation === b.incarnation &&
    a.generation === b.generation &&
    a.retrying === b.retrying
  );
}
