import { NetctlError } from './netctl-error.js';

/** A customer name without a single letter or digit that a prefix-list could be named by (A70). */
export class UnusableCustomerName extends NetctlError {
  override readonly code = 'unusable_customer_name';
  override readonly kind = 'invalid';
  readonly customerName: string;

  constructor({ customerName }: { customerName: string }) {
    // The name itself stays out of the message: messages reach logs, and customer text must not.
    super('The customer name needs at least one Latin letter or digit to name its prefix-list by.');
    this.customerName = customerName;
  }
}
