/** What came of one look. `warning`: it works, but somebody should know; `problem`: something does not work or will not. */
export interface Finding {
  readonly result: 'ok' | 'warning' | 'problem';
  /** What was looked at. */
  readonly check: string;
  readonly finding: string;
  /** What to do about it; only where something is to be done. */
  readonly remedy?: string;
}

export function ok(check: string, finding: string): Finding {
  return { result: 'ok', check, finding };
}

export function warning(check: string, finding: string, remedy: string): Finding {
  return { result: 'warning', check, finding, remedy };
}

export function problem(check: string, finding: string, remedy: string): Finding {
  return { result: 'problem', check, finding, remedy };
}
