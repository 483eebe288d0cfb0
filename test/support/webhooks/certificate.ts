import {
  CertificateAuthority,
  type CertificateAndKey,
} from '../../../apps/controller/src/enrolment/certificate-authority.js';

/** A server's certificate for these names, and the authority that vouches for it and that nobody knows. */
export async function certificateFor(
  names: readonly string[],
): Promise<{ authorityPem: string; certificate: CertificateAndKey }> {
  const authority = await CertificateAuthority.create(new Date());
  const issuer = await CertificateAuthority.load(authority);
  return { authorityPem: authority.certificatePem, certificate: await issuer.issueServer(names, new Date()) };
}
