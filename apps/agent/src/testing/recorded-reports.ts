import type { DriftReport, Reporter, ResultReport } from '../apply/report.js';

/** Keeps what it is told. */
export class RecordedReports implements Reporter {
  readonly results: ResultReport[] = [];
  readonly drifts: DriftReport[] = [];

  result(report: ResultReport): void {
    this.results.push(report);
  }

  drift(report: DriftReport): void {
    this.drifts.push(report);
  }

  /** `7 verified`, `6 failed stale`: generation, phase and error code. */
  told(): string[] {
    return this.results.map(({ generation, phase, errorCode }) =>
      [generation, phase, errorCode].filter(Boolean).join(' '),
    );
  }
}
