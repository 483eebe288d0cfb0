import { Module } from '@nestjs/common';
import { authorityProvider } from './authority.provider.js';
import { EnrolmentService } from './enrolment.service.js';
import { EnrolmentStore } from './enrolment.store.js';

/** The certificate authority, and how agents get their certificates from it. */
@Module({
  providers: [authorityProvider, EnrolmentService, EnrolmentStore],
  exports: [authorityProvider, EnrolmentService],
})
export class EnrolmentModule {}
