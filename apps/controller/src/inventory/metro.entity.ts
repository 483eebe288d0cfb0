import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A city; belongs to one region, and holds subnets and routers (A26). */
@Entity('metro')
export class MetroEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('integer', { name: 'region_id' })
  regionId: number;

  @Column('text')
  name: string;
}
