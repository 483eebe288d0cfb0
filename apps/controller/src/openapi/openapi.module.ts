import { Module } from '@nestjs/common';
import { OpenApiController } from './openapi.controller.js';

/** The description of the customer API. */
@Module({ controllers: [OpenApiController] })
export class OpenApiModule {}
