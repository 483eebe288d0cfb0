import type { HostRange } from '#domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A block of one customer in one metro. No two subnets overlap: the database refuses it (A33). */
@Entity('subnet')
export class SubnetEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('integer', { name: 'customer_id' })
  customerId: number;

  @Column('integer', { name: 'metro_id' })
  metroId: number;

  @Column('uuid', { name: 'prefix_list_id' })
  prefixListId: string;

  @Column('cidr')
  cidr: string;

  @Column('text', { name: 'host_range' })
  hostRange: HostRange;
}
