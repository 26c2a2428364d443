/** Checks dates of issued documents: a wrong one would put receivables into a wrong age bracket or fiscal year. Pure. */
import type { PlainDate } from '#kernel/calendar.ts';
import type { Problem } from '#kernel/result.ts';
import type { InvoiceKind } from '#model/invoice-document.ts';
import type { DocumentInput } from './document-input.ts';
import { impossibleDay, impossibleDayIn } from '#kernel/possible-days.ts';

export function impossibleDays(
  { issuedOn, paidOn, dueOn, suppliedOn }: DocumentInput,
  kind: InvoiceKind,
  today: PlainDate,
): Problem[] {
  const problems = [impossibleDay({ pointer: '/issued_on', day: issuedOn, today, event: 'issued' })].filter(
    (problem) => problem !== null,
  );
  problems.push(
    ...impossibleDayIn(paidOn, { pointer: '/paid_on', today, event: 'paid' }),
    ...impossibleDayIn(dueOn, { pointer: '/due_on', today, event: 'due' }),
    ...impossibleDayIn(suppliedOn, { pointer: '/supplied_on', today, event: 'supplied' }),
  );
  if (kind === 'invoice' && dueOn !== null && dueOn < issuedOn) {
    const detail = `It would be due on ${dueOn}, before it was issued (${issuedOn}).`;
    problems.push({ pointer: '/due_on', code: 'due_before_issued', detail });
  }
  return problems;
}
