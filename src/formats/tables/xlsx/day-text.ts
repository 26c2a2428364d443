/** A workbook's serial number of a date as an ISO date, or date and time. Pure. */

const DAY_MS = 86_400_000;
/** Day 0 of the two date systems of workbooks. The first one counts a 29 February 1900 that did not exist, so it starts a day early. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LEAP_DAY_1900 = 60;
/** 31 December 9999, counted from 1900. */
const LAST_DAY = 2_958_465;
export const DAYS_BETWEEN_CALENDARS = 1_462;

const DAY_SECONDS = 86_400;
/** The error of a binary fraction of a day, in seconds. */
const NOISE_SECONDS = 1e-5;

/** Truncated to seconds, never rounded, so that the last moment before midnight keeps its date. */
export function wholeSeconds(serial: number): number {
  const day = Math.floor(serial);
  const seconds = Math.min(Math.floor((serial - day) * DAY_SECONDS + NOISE_SECONDS), DAY_SECONDS - 1);
  return day + seconds / DAY_SECONDS;
}

/** Null: the date does not exist. */
export function dayText(serial: number, is1904: boolean): string | null {
  const last = is1904 ? LAST_DAY - DAYS_BETWEEN_CALENDARS : LAST_DAY;
  if (!Number.isFinite(serial) || serial < 0 || serial >= last + 1) return null;
  const day = Math.floor(serial);
  if (!is1904 && (day === 0 || day === LEAP_DAY_1900)) return null;
  const early = !is1904 && day < LEAP_DAY_1900 ? 1 : 0;
  const seconds = Math.round((wholeSeconds(serial) - day) * DAY_SECONDS);
  const milliseconds = (day + early) * DAY_MS + seconds * 1000;
  const text = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + milliseconds).toISOString();
  return milliseconds % DAY_MS === 0 ? text.slice(0, 10) : text.slice(0, 19);
}

/** The value of a cell of type "d" (ISO 8601, written by Strict OOXML), in the same form. */
export function isoDayText(raw: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?Z?)?$/.exec(raw.trim());
  if (parts === null || Number.isNaN(Date.parse(`${parts[1]}T00:00:00Z`))) return null;
  const [, day = '', time = '00:00:00'] = parts;
  return time === '00:00:00' ? day : `${day}T${time}`;
}
