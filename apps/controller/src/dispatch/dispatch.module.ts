import { Module } from '@nestjs/common';
import { CommitsModule } from '../commits/index.js';
import { EnrolmentModule } from '../enrolment/index.js';
import { Rounds } from '../platform/rounds.js';
import { ContentCache } from './content-cache.js';
import { DispatchStore } from './dispatch.store.js';
import { GrpcServer } from './grpc-server.js';
import { Sessions } from './sessions.js';

/** Agents' sessions: sends what lags, takes in what they report. */
@Module({
  imports: [CommitsModule, EnrolmentModule],
  providers: [DispatchStore, ContentCache, Sessions, GrpcServer, Rounds],
})
export class DispatchModule {}
