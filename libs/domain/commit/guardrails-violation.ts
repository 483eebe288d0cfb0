/** The checks that a snapshot has to pass. */
export type Guardrail = 'ownership' | 'explained' | 'exactness' | 'shape' | 'protected' | 'volume';

/** Why a snapshot must not be pushed. The message is for operators. */
export interface Violation {
  readonly guardrail: Guardrail;
  readonly message: string;
}
