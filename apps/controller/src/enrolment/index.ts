export { agentIdOf, CertificateAuthority, type CertificateAndKey } from './certificate-authority.js';
export { EnrolmentModule } from './enrolment.module.js';
export { EnrolmentService } from './enrolment.service.js';
