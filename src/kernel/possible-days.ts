/**
 * Which dates are plausible for each purpose: one set of rules for every endpoint, import and event that accepts a date. Only shipping times
 * are compared as instants; every other date is one of the account's calendar. Pure.
 */
import { addDays, type Instant, type PlainDate } from './calendar.ts';
import type { Problem, Refusal } from './result.ts';

/** Earlier dates are typing errors, or empty cells of a spreadsheet. */
const EARLIEST: PlainDate = '1990-01-01';

/** The number of days after today that each may be. For past events it is one, because of time zones. */
const MAX_DAYS_AHEAD = {
  paid: 1,
  issued: 1,
  /** Orders for a coming season. */
  ordered: 92,
  /** Billing in advance, such as a year's service. */
  supplied: 366,
  /** The longest instalment plans. */
  due: 3_660,
} as const;

export interface DayToCheck {
  readonly pointer: string;
  readonly day: PlainDate;
  /** In the account's time zone. */
  readonly today: PlainDate;
  /** What the date is of. */
  readonly event: keyof typeof MAX_DAYS_AHEAD;
}

/** Null when the date is plausible. */
export function impossibleDay({ pointer, day, today, event }: DayToCheck): Problem | null {
  const ahead = MAX_DAYS_AHEAD[event];
  if (day > addDays(today, ahead)) {
    const detail =
      ahead === 1
        ? `${day} is in the future; the day something was ${event} cannot be.`
        : `${day} is more than ${ahead} days from today.`;
    return { pointer, code: 'date_in_future', detail };
  }
  if (day < EARLIEST) {
    const detail = `${day} is before ${EARLIEST}, the earliest date allowed.`;
    return { pointer, code: 'date_too_early', detail };
  }
  return null;
}

/** The same for an optional date. */
export const impossibleDayIn = (
  day: PlainDate | null | undefined,
  rest: Omit<DayToCheck, 'day'>,
): readonly Problem[] => {
  const problem = day === null || day === undefined ? null : impossibleDay({ ...rest, day });
  return problem === null ? [] : [problem];
};

/** Time zones differ by a day at most; a later time is an error, and would date the invoice. */
const MAX_AHEAD_MS = 2 * 86_400_000;

/** Checks the time of shipping reported by a caller. Null when it is plausible. */
export function refuseShippedAt(now: Instant, shippedAt: Instant | null): Refusal | null {
  const code = codeOfInstant(now, shippedAt);
  if (code === null) return null;
  return code === 'date_in_future'
    ? refuseInstant('/shipped_at', 'shipped_at_in_future', 'shipped_at must not be more than two days ahead.')
    : refuseInstant('/shipped_at', 'shipped_at_too_early', `shipped_at must not be before ${EARLIEST}.`);
}

/** Checks the time of an event reported by another system. Null when it is plausible. */
export function refuseOccurredAt(now: Instant, occurredAt: Instant | null): Refusal | null {
  const code = codeOfInstant(now, occurredAt);
  if (code === null) return null;
  const detail =
    code === 'date_in_future'
      ? 'occurred_at must not be more than two days ahead.'
      : `occurred_at must not be before ${EARLIEST}.`;
  return { ...refuseInstant('/occurred_at', code, detail), code: 'event_data_invalid' };
}

function codeOfInstant(now: Instant, instant: Instant | null): 'date_in_future' | 'date_too_early' | null {
  if (instant === null) return null;
  if (Date.parse(instant) > Date.parse(now) + MAX_AHEAD_MS) return 'date_in_future';
  return instant.slice(0, EARLIEST.length) < EARLIEST ? 'date_too_early' : null;
}

const refuseInstant = (pointer: string, code: string, detail: string): Refusal => ({
  code,
  detail,
  errors: [{ pointer, code, detail }],
});
