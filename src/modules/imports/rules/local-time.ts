/** Dates and times without a zone, in the account's time zone. Pure. */
import { dateInZone, type Instant, type PlainDate } from '#kernel/calendar.ts';

const HOUR_MS = 3_600_000;
/** Noon UTC first: it is on the same date in nearly every zone. */
const HOURS = [12, 6, 18, 1, 23];

/** The instant of a date (some time on it) or of a date with time, in the zone. A text with an offset is converted as it is. */
export function instantOf(text: string, zone: string): Instant {
  if (text.length === 10) return withinDay(text, zone);
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return new Date(Date.parse(text)).toISOString();
  const wanted = Date.parse(`${text}Z`);
  let guess = wanted;
  for (let round = 0; round < 2; round++) guess += wanted - localTime(guess, zone);
  return new Date(guess).toISOString();
}

function withinDay(day: PlainDate, zone: string): Instant {
  const start = Date.parse(`${day}T00:00:00Z`);
  const times = HOURS.map((hour) => new Date(start + hour * HOUR_MS).toISOString());
  return times.find((time) => dateInZone(time, zone) === day) ?? new Date(start).toISOString();
}

/** The local time, as if it were UTC. */
function localTime(time: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return Date.parse(
    `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`,
  );
}
