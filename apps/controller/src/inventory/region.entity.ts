import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The unit of commits (A26). */
@Entity('region')
export class RegionEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('text')
  name: string;
}
