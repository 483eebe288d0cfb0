import type { ApplyResult, Drift } from '#protocol';

/** The session epoch is the link's to add: what is reported is true whatever session it is told in. */
export type ResultReport = Omit<ApplyResult, 'sessionEpoch'>;
export type DriftReport = Omit<Drift, 'sessionEpoch'>;

/** Where reports go. May drop them while there is no controller: after a reconnect it is told where things stand. */
export interface Reporter {
  result(report: ResultReport): void;
  drift(report: DriftReport): void;
}
