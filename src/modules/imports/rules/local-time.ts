/** Days and times without a zone, as the account's zone means them. Pure. */
import { dateInZone, type Instant, type PlainDate } from '#kernel/calendar.ts';

const HOUR_MS = 3_600_000;
/** Noon first: the hour that lies within the day in nearly every zone. */
const HOURS = [12, 6, 18, 1, 23];

/** An instant of a day in a zone; of a day and a time, that time. With a zone of its own the text says it all. */
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

/** What the clock on the wall shows, as if it were UTC. */
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
