/** Asks for the first certificate. `csr` is PKCS#10 in DER. */
export interface EnrollRequest {
  readonly token: string;
  readonly csr: Uint8Array;
}

export interface EnrollResponse {
  readonly agentId: string;
  readonly certificatePem: string;
  readonly caPem: string;
}

/** Asks for the next certificate. `csr` is PKCS#10 in DER. */
export interface RenewRequest {
  readonly csr: Uint8Array;
}

export interface RenewResponse {
  readonly certificatePem: string;
  readonly caPem: string;
}

/**
 * An enrolment token as an operator carries it to an agent: `nctl-enrol-<secret>.<base64url SHA-256 of the CA's
 * certificate in DER>`. The fingerprint lets an agent that knows nothing yet recognise its controller.
 */
export interface EnrolmentToken {
  readonly secret: string;
  readonly caFingerprint: Uint8Array;
}

const TOKEN = /^nctl-enrol-([A-Za-z0-9_-]{16,128})\.([A-Za-z0-9_-]{43})$/;

export function formatEnrolmentToken(token: EnrolmentToken): string {
  return `nctl-enrol-${token.secret}.${Buffer.from(token.caFingerprint).toString('base64url')}`;
}

/** Answers undefined for what is no token. */
export function parseEnrolmentToken(text: string): EnrolmentToken | undefined {
  const [, secret, fingerprint] = TOKEN.exec(text) ?? [];
  if (!secret || !fingerprint) return undefined;
  return { secret, caFingerprint: Buffer.from(fingerprint, 'base64url') };
}
