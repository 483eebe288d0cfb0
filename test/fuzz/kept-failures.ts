import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FuzzRequest } from './request.js';

/** A request that once showed a defect, in its shortest form. The request, not only the seed: generators change. */
export interface KeptFailure {
  readonly seed: number;
  readonly finding: string;
  readonly request: FuzzRequest;
}

const FILE = join(import.meta.dirname, 'kept-failures.json');

/** All of them; they are run first, each time. */
export function keptFailures(): readonly KeptFailure[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as KeptFailure[]) : [];
}

/** Adds one, to be committed together with the repair. */
export function keepFailure(failure: KeptFailure): void {
  writeFileSync(FILE, `${JSON.stringify([...keptFailures(), failure], null, 2)}\n`);
}
