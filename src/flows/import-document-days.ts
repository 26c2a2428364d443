/** Days no issued document can carry: a wrong one would put receivables into another age, or another year's books. Pure. */
import { addDays, type PlainDate } from '#kernel/calendar.ts';
import type { Problem } from '#kernel/result.ts';
import type { InvoiceKind } from '#model/invoice-document.ts';
import type { DocumentInput } from './import-document-input.ts';

/** What is older is of no books that are moved; it is a slip of the pen, or an empty cell of a spreadsheet. */
const EARLIEST: PlainDate = '1990-01-01';

/** Somewhere it is tomorrow already. */
export function impossibleDays(
  { issuedOn, paidOn, dueOn }: DocumentInput,
  kind: InvoiceKind,
  today: PlainDate,
): Problem[] {
  const latest = addDays(today, 1);
  const problems: Problem[] = [];
  for (const [field, words, day] of [
    ['issued_on', 'issued', issuedOn],
    ['paid_on', 'paid', paidOn],
  ] as const) {
    if (day === null || (day >= EARLIEST && day <= latest)) continue;
    const detail =
      day > latest
        ? `${day} is still to come: what is brought was ${words} before.`
        : `${day} is too long ago: nothing from before ${EARLIEST} is brought.`;
    problems.push({ pointer: `/${field}`, code: day > latest ? 'date_in_future' : 'date_too_early', detail });
  }
  if (kind === 'invoice' && dueOn !== null && dueOn < issuedOn) {
    const detail = `It would be due on ${dueOn}, before it was issued (${issuedOn}).`;
    problems.push({ pointer: '/due_on', code: 'due_before_issued', detail });
  }
  return problems;
}
