import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('customer')
export class CustomerEntity {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('text')
  name: string;

  /** NetCTL-{CUSTOMER}-BLACKHOLE, computed once and kept when the customer is renamed (A70). */
  @Column('text', { name: 'list_name' })
  listName: string;

  /** 'closing': its lists are being taken off the routers, then it disappears (A57). */
  @Column('text')
  state: 'active' | 'suspended' | 'closing';

  @Column('boolean', { name: 'allow_synchronous' })
  allowSynchronous: boolean;

  /** Requests per minute (N6). */
  @Column('integer', { name: 'rate_limit' })
  rateLimit: number;
}
