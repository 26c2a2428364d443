/** Billing policies of accounts, customers and orders in requests and responses. */
import { z } from 'zod';
import { CHARGE_RULES, ISSUE_DATES, ON_CREATION, TAX_ROUNDINGS, type BillingPolicy } from '#model/billing-policy.ts';
import { TRIGGER_NAMES } from '#model/trigger.ts';

/** The members present in the request. */
type Given<T> = { [M in keyof T]?: Exclude<T[M], undefined> };

export function dropUndefined<T extends object>(value: T): Given<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Given<T>;
}

/** Members of a billing policy by their API names; all are optional. */
export const billingPolicyInput = z
  .strictObject({
    trigger: z.enum(TRIGGER_NAMES).optional(),
    on_creation: z.enum(ON_CREATION).optional(),
    order_charges: z.enum(CHARGE_RULES).optional(),
    tax_rounding: z.enum(TAX_ROUNDINGS).optional(),
    issue_date: z.enum(ISSUE_DATES).optional(),
  })
  .transform((sent): Partial<BillingPolicy> =>
    dropUndefined({
      trigger: sent.trigger,
      onCreation: sent.on_creation,
      orderCharges: sent.order_charges,
      taxRounding: sent.tax_rounding,
      issueDate: sent.issue_date,
    }),
  );

export const billingPolicyAnswer = z
  .strictObject({
    trigger: z.enum(TRIGGER_NAMES),
    on_creation: z.enum(ON_CREATION),
    order_charges: z.enum(CHARGE_RULES),
    tax_rounding: z.enum(TAX_ROUNDINGS),
    issue_date: z.enum(ISSUE_DATES),
  })
  .meta({ id: 'BillingPolicy' });

export const writeBillingPolicy = (policy: BillingPolicy): z.input<typeof billingPolicyAnswer> => ({
  trigger: policy.trigger,
  on_creation: policy.onCreation,
  order_charges: policy.orderCharges,
  tax_rounding: policy.taxRounding,
  issue_date: policy.issueDate,
});
