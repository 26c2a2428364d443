/** The billing settings of a customer or a draft; absent ones are inherited. */
import type { z } from 'zod';
import type { BillingPolicy } from '#model/billing-policy.ts';
import { billingPolicyAnswer, dropUndefined } from './billing-policy.ts';

export const ownPolicyAnswer = billingPolicyAnswer.partial().meta({ id: 'OwnBillingPolicy' });

export const writeOwnPolicy = (policy: Partial<BillingPolicy>): z.input<typeof ownPolicyAnswer> =>
  dropUndefined({
    trigger: policy.trigger,
    on_creation: policy.onCreation,
    order_charges: policy.orderCharges,
    tax_rounding: policy.taxRounding,
    issue_date: policy.issueDate,
  });
