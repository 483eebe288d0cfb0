import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgentEntity } from './agent.entity.js';
import { CustomerEntity } from './customer.entity.js';
import { InventoryService } from './inventory.service.js';
import { InventoryStore } from './inventory.store.js';
import { MetroEntity } from './metro.entity.js';
import { RegionEntity } from './region.entity.js';
import { RouterEntity } from './router.entity.js';
import { RouterStateStore } from './router-state.store.js';
import { SubnetEntity } from './subnet.entity.js';
import { SummariesStore } from './summaries.store.js';

/** Regions, metros, routers with their agents, customers and subnets. */
@Module({
  imports: [
    TypeOrmModule.forFeature([RegionEntity, MetroEntity, RouterEntity, AgentEntity, CustomerEntity, SubnetEntity]),
  ],
  providers: [InventoryService, InventoryStore, RouterStateStore, SummariesStore],
  exports: [InventoryService],
})
export class InventoryModule {}
