import type { EntryMatch } from '#domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * 'joining' until it has verified every list of its region; only 'active' ones count for commits (A54).
 * 'maintenance' ones are left out and come back by way of 'joining'.
 */
export type RouterState = 'joining' | 'active' | 'maintenance' | 'decommissioned';

@Entity('router')
export class RouterEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('integer', { name: 'metro_id' })
  metroId: number;

  @Column('uuid', { name: 'agent_id' })
  agentId: string;

  /** Immutable: agents and the protocol know routers by it. */
  @Column('text')
  name: string;

  @Column('text')
  state: RouterState;

  @Column('text', { name: 'entry_match' })
  entryMatch: EntryMatch;
}
