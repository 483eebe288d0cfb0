import { NetctlError } from '#domain';

/** One answer for unknown, expired and used tokens: an agent's operator gets a new one in each case. */
export class EnrolmentRefused extends NetctlError {
  readonly code = 'enrolment_refused';
  readonly kind = 'unauthenticated';

  constructor() {
    super('The enrolment token is unknown, expired or used; ask for a new one.');
  }
}

/** The certificate request is no PKCS#10 with a valid signature. */
export class BadCertificateRequest extends NetctlError {
  readonly code = 'bad_certificate_request';
  readonly kind = 'invalid';

  constructor(cause: unknown) {
    super('The certificate request must be PKCS#10 with a valid signature.', { cause });
  }
}

/** There is no certificate authority where the configuration says that it is. */
export class AuthorityMissing extends NetctlError {
  readonly code = 'authority_missing';
  readonly kind = 'not_found';

  constructor(readonly details: { folder: string }) {
    super(
      `There is no certificate authority in ${details.folder}: the controller makes it when it starts for the first time. ` +
        'If it runs on another state directory, name that one by --config or NETCTL_STATE_DIR.',
    );
  }
}
