import { Module } from '@nestjs/common';
import { DoctorService } from './doctor.service.js';
import { DoctorStore } from './doctor.store.js';

@Module({ providers: [DoctorService, DoctorStore], exports: [DoctorService] })
export class DoctorModule {}
