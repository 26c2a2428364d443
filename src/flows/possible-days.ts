/** Days on which money can have moved and documents can have been issued, the same for what is recorded and for what is imported. Pure. */
import { addDays, type PlainDate } from '#kernel/calendar.ts';
import type { Problem } from '#kernel/result.ts';

/** What is older is of no books that are kept here; it is a slip of the pen, or an empty cell of a spreadsheet. */
const EARLIEST: PlainDate = '1990-01-01';

export interface DayToCheck {
  readonly pointer: string;
  readonly day: PlainDate;
  /** In the account's zone. */
  readonly today: PlainDate;
  /** "paid", "issued": what happened on it. */
  readonly happened: string;
}

/** Null when the day can be. Somewhere it is tomorrow already. */
export function impossibleDay({ pointer, day, today, happened }: DayToCheck): Problem | null {
  if (day > addDays(today, 1)) {
    return { pointer, code: 'date_in_future', detail: `${day} is still to come: nothing was ${happened} then.` };
  }
  if (day < EARLIEST) {
    const detail = `${day} is too long ago: nothing that was ${happened} before ${EARLIEST} is kept.`;
    return { pointer, code: 'date_too_early', detail };
  }
  return null;
}
