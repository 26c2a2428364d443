/** When, how and with which rounding an order is invoiced: resolved once and frozen on the order when it is accepted. */

import type { TriggerName } from './trigger.ts';

export const ON_CREATION = ['draft', 'issue', 'issue_and_send'] as const;
export const CHARGE_RULES = ['first', 'last', 'pro_rata'] as const;
export const TAX_ROUNDINGS = ['order', 'invoice'] as const;
export const ISSUE_DATES = ['issue_day', 'ship_date'] as const;

export interface BillingPolicy {
  readonly trigger: TriggerName;
  readonly onCreation: (typeof ON_CREATION)[number];
  readonly orderCharges: (typeof CHARGE_RULES)[number];
  readonly taxRounding: (typeof TAX_ROUNDINGS)[number];
  /** `issued_on`: the day of issue in the account's zone, or the ship date; never before the series' last. */
  readonly issueDate: (typeof ISSUE_DATES)[number];
}

export const DEFAULT_POLICY: BillingPolicy = {
  trigger: 'shipment_shipped',
  onCreation: 'issue_and_send',
  orderCharges: 'pro_rata',
  taxRounding: 'order',
  issueDate: 'issue_day',
};
