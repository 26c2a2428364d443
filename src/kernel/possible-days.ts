/**
 * Which days can be, by what is said to fall on them: one set of rules for every endpoint, import and event that takes a day. Only what
 * shipped is judged by the instant; every other day is one of the account's own calendar. Pure.
 */
import { addDays, type Instant, type PlainDate } from './calendar.ts';
import type { Problem, Refusal } from './result.ts';

/** What is older is of no books that are kept here; it is a slip of the pen, or an empty cell of a spreadsheet. */
const EARLIEST: PlainDate = '1990-01-01';

/** How many days after today each may lie. Where only the past can be, it is tomorrow already somewhere. */
const MAX_DAYS_AHEAD = {
  paid: 1,
  issued: 1,
  /** Entered in advance, for a season to come. */
  ordered: 92,
  /** Billed in advance: a year's service, say. */
  supplied: 366,
  /** By instalments, at the longest. */
  due: 3_660,
} as const;

export interface DayToCheck {
  readonly pointer: string;
  readonly day: PlainDate;
  /** In the account's zone. */
  readonly today: PlainDate;
  /** What is said to be so on it. */
  readonly event: keyof typeof MAX_DAYS_AHEAD;
}

/** Null when the day can be. */
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

/** The same for a day that may be left out. */
export const impossibleDayIn = (
  day: PlainDate | null | undefined,
  rest: Omit<DayToCheck, 'day'>,
): readonly Problem[] => {
  const problem = day === null || day === undefined ? null : impossibleDay({ ...rest, day });
  return problem === null ? [] : [problem];
};

/** Clocks and calendars differ by a day at most; what is later is a mistake, and would date what is billed. */
const MAX_AHEAD_MS = 2 * 86_400_000;

/** When goods left, as whoever ships them says. Null when it can be. */
export function refuseShippedAt(now: Instant, shippedAt: Instant | null): Refusal | null {
  const code = codeOfInstant(now, shippedAt);
  if (code === null) return null;
  return code === 'date_in_future'
    ? refuseInstant('/shipped_at', 'shipped_at_in_future', 'shipped_at must not be more than two days ahead.')
    : refuseInstant('/shipped_at', 'shipped_at_too_early', `shipped_at must not be before ${EARLIEST}.`);
}

/** When an event of another system happened, as that system says. Null when it can be. */
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
