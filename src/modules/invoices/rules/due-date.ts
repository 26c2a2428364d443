/**
 * Payment terms: a closed list from which the due date is computed. Unknown terms are refused when they are entered, never guessed
 * when an invoice is issued.
 *
 *   due_on_receipt   the day of issue             prepaid       the day of issue: paid before the goods leave
 *   cod              the day of issue: paid when the goods arrive
 *   net_30           30 days after issue          eom           the last day of the month of issue
 *   eom_15           15 days after the end of that month
 *   net_30_eom       the last day of the month in which 30 days after issue falls
 */
import { addDays, endOfMonth } from '#kernel/calendar.ts';
import type { PlainDate } from '#kernel/calendar.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Result } from '#kernel/result.ts';

export type PaymentTerms =
  | { readonly kind: 'due_on_receipt' | 'prepaid' | 'cod' }
  | { readonly kind: 'net'; readonly days: number; readonly toEndOfMonth: boolean }
  | { readonly kind: 'end_of_month'; readonly days: number };

const NET = /^net_(\d{1,3})(_eom)?$/;
const END_OF_MONTH = /^eom(?:_(\d{1,3}))?$/;
const LONGEST_DAYS = 365;

export function parsePaymentTerms(terms: string): Result<PaymentTerms> {
  if (terms === 'due_on_receipt' || terms === 'prepaid' || terms === 'cod') return ok({ kind: terms });
  const net = NET.exec(terms);
  if (net !== null && Number(net[1]) <= LONGEST_DAYS) {
    return ok({ kind: 'net', days: Number(net[1]), toEndOfMonth: net[2] !== undefined });
  }
  const endOf = END_OF_MONTH.exec(terms);
  if (endOf !== null && Number(endOf[1] ?? 0) <= LONGEST_DAYS)
    return ok({ kind: 'end_of_month', days: Number(endOf[1] ?? 0) });
  return refuse(
    'payment_terms_unknown',
    `Unknown payment terms ${JSON.stringify(terms.slice(0, 60))}. Use due_on_receipt, prepaid, cod, net_<days>, eom, eom_<days> or net_<days>_eom, with at most ${LONGEST_DAYS} days.`,
  );
}

export function decideDueOn(terms: string, issuedOn: PlainDate): Result<PlainDate> {
  const parsed = parsePaymentTerms(terms);
  if (!parsed.ok) return parsed;
  return ok(dueOn(parsed.value, issuedOn));
}

function dueOn(terms: PaymentTerms, issuedOn: PlainDate): PlainDate {
  switch (terms.kind) {
    case 'net': {
      const date = addDays(issuedOn, terms.days);
      return terms.toEndOfMonth ? endOfMonth(date) : date;
    }
    case 'end_of_month':
      return addDays(endOfMonth(issuedOn), terms.days);
    default:
      return issuedOn;
  }
}
