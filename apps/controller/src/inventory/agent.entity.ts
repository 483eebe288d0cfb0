import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A process beside one or several routers. Its id stands in its certificate. */
@Entity('agent')
export class AgentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;
}
