/** Days and times of a file are read as they are written; the order of day and month and the zone of a time are never guessed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DateStyle } from '#model/import.ts';
import { readDate, readInstant } from './read-date.ts';
import type { Read } from './cell-result.ts';

const written = (read: Read): string => (read.ok ? read.value : `! ${read.rule}`);
const day = (text: string, dates: DateStyle = 'ymd', zone = 'Europe/Berlin'): string =>
  written(readDate(text, { dates, zone }));
const instant = (text: string, dates: DateStyle = 'ymd'): string => written(readInstant(text, dates));
const words = (text: string): [string, string | null] => {
  const read = readInstant(text, 'ymd');
  return read.ok ? [read.value, null] : [read.detail, read.hint];
};

test('a day that begins with its year is read with any separator, and without one', () => {
  for (const text of [
    '2026-01-31',
    '2026/1/31',
    '2026.01.31',
    '20260131',
    '2026.01.31.',
    '2026. 1. 31.',
    '2026年1月31日',
    '2026년 1월 31일',
  ])
    assert.equal(day(text), '2026-01-31', text);
});

test('a day with dots begins with the day, whatever the file does elsewhere', () => {
  for (const dates of ['ymd', 'dmy', 'mdy'] as const) {
    assert.equal(day('01.02.2026', dates), '2026-02-01', dates);
    assert.equal(day('1. 2. 2026', dates), '2026-02-01', dates);
  }
});

test('01/02/2026 is a day only where the file’s order of day and month is known', () => {
  for (const text of ['01/02/2026', '1-2-2026']) {
    assert.equal(day(text, 'dmy'), '2026-02-01', text);
    assert.equal(day(text, 'mdy'), '2026-01-02', text);
    assert.equal(day(text, 'ymd'), '! not_a_date', text);
  }
  assert.equal(day('03/03/2026', 'ymd'), '2026-03-03', 'the same in both orders');
  assert.equal(day('31/01/2026', 'mdy'), '! not_a_date', 'there is no month 31');
  assert.equal(day('01/02-2026', 'dmy'), '! not_a_date', 'two separators');
});

test('a month in words is read in each of the languages, long or short', () => {
  for (const [text, date] of [
    ['31 Jan 2026', '2026-01-31'],
    ['31-Jan-2026', '2026-01-31'],
    ['31. Januar 2026', '2026-01-31'],
    ['31 de enero de 2026', '2026-01-31'],
    ['31 gennaio 2026', '2026-01-31'],
    ['31 januari 2026', '2026-01-31'],
    ['31 de janeiro de 2026', '2026-01-31'],
    ['1er février 2026', '2026-02-01'],
    ['3rd of March 2026', '2026-03-03'],
    ['March 3rd, 2026', '2026-03-03'],
    ['Mar. 3, 2026', '2026-03-03'],
    ['2026 March 3', '2026-03-03'],
    ['2026-Mar-03', '2026-03-03'],
    ['3 Sept 2026', '2026-09-03'],
    ['3. Mrz 2026', '2026-03-03'],
    ['3. März 2026', '2026-03-03'],
    ['31 décembre 2026', '2026-12-31'],
  ] as const)
    assert.equal(day(text), date, text);
});

test('a name that means different months in two languages, or no month, is no day', () => {
  assert.equal(day('5 Foo 2026'), '! not_a_date');
  assert.equal(day('31 Feb 2026'), '! not_a_date');
  assert.equal(day('Foo 5, 2026'), '! not_a_date');
});

test('the name of a weekday before a day says nothing; that of a month does', () => {
  for (const text of ['Sat, 31 Jan 2026', 'Samstag, 31. Januar 2026', 'samedi 31 janvier 2026', 'Sa. 31.01.2026'])
    assert.equal(day(text), '2026-01-31', text);
  assert.equal(day('May 5, 2026'), '2026-05-05');
});

test('a year of two digits is refused, and so is the number by which a spreadsheet keeps a day', () => {
  for (const text of ['31.01.26', '1/31/26', '31-1-026']) assert.equal(day(text, 'dmy'), '! year_too_short', text);
  assert.deepEqual(words('46053'), [
    '"46053" is not a date but a spreadsheet\'s serial number.',
    'Give the column a date format and export it again.',
  ]);
  assert.match(words('46053.5')[0], /spreadsheet's serial number/);
  assert.equal(words('96053')[0], '"96053" is not a date.', 'a number too large for a day of our time');
});

test('a day that the calendar does not have is refused with how days are read', () => {
  for (const text of ['31.02.2026', '2026-13-01', '2026-00-10', '29.02.2025', '', 'soon'])
    assert.equal(day(text), '! not_a_date', text);
  assert.equal(day('29.02.2024'), '2024-02-29');
  assert.deepEqual(words('soon'), [
    '"soon" is not a date.',
    'Dates are read as 2026-01-31, 31.01.2026, 31/01/2026 or 31 Jan 2026.',
  ]);
});

test('a time is kept to the second, on a clock of 24 hours or of two halves', () => {
  for (const [text, time] of [
    ['2026-01-31T09:30', '09:30:00'],
    ['2026-01-31 9:30:15', '09:30:15'],
    ['2026-01-31 09:30:15.123', '09:30:15'],
    ['2026-01-31 23:59:59', '23:59:59'],
    ['2026-01-31, 9.30 Uhr', '09:30:00'],
    ['2026-01-31 - 9:30', '09:30:00'],
    ['2026-01-31 12:05 AM', '00:05:00'],
    ['2026-01-31 12:05 pm', '12:05:00'],
    ['2026-01-31 1:05 p.m.', '13:05:00'],
    ['2026-01-31 11:59 AM', '11:59:00'],
    ['2026-01-31 1:05 p. m.', '13:05:00'],
    ['20260131T0930', '09:30:00'],
    ['31/01/2026 à 23h30', '23:30:00'],
    ['31.01.2026 um 9:30 Uhr', '09:30:00'],
    ['31/01/2026 at 9:30 PM', '21:30:00'],
  ] as const)
    assert.equal(instant(text, 'dmy'), `2026-01-31T${time}`, text);
  assert.equal(instant('2026-01-31'), '2026-01-31', 'a day without a time stays a day');
});

test('a time that no clock shows is refused', () => {
  for (const text of [
    '2026-01-31 24:00',
    '2026-01-31 09:60',
    '2026-01-31 09:30:60',
    '2026-01-31 13:00 PM',
    '2026-01-31 0:30 AM',
    '2026-01-31 09:30 o',
  ])
    assert.equal(instant(text), '! not_an_instant', text);
  assert.equal(instant('2026-02-30 09:30'), '! not_a_date', 'nor a time on a day that does not exist');
  assert.equal(day('2026-01-31 24:00'), '! not_a_date');
});

test('a zone is kept as its offset, by number or by a name that only one zone has', () => {
  for (const [zone, offset] of [
    ['Z', 'Z'],
    [' UTC', 'Z'],
    [' gmt', 'Z'],
    ['+01:00', '+01:00'],
    [' +0100', '+01:00'],
    [' -5', '-05:00'],
    [' \u22125', '-05:00'],
    [' GMT+2', '+02:00'],
    [' UTC-03:30', '-03:30'],
    [' MEZ', '+01:00'],
    [' CEST', '+02:00'],
    [' PST', '-08:00'],
    [' ACST', '+09:30'],
    [' GMT+0100 (Central European Standard Time)', '+01:00'],
    ['+01:00[Europe/Berlin]', '+01:00'],
  ] as const)
    assert.equal(instant(`2026-01-31 09:30:00${zone}`), `2026-01-31T09:30:00${offset}`, zone);
});

test('a zone by its full name is that place’s own clock, in winter and in summer', () => {
  assert.equal(instant('2026-01-31 23:30 Europe/Paris'), '2026-01-31T22:30:00Z');
  assert.equal(instant('2026-07-31T09:30:00 America/Argentina/Buenos_Aires'), '2026-07-31T12:30:00Z');
  assert.equal(instant('20260131T233000Z'), '2026-01-31T23:30:00Z');
  assert.equal(day('2026-01-31 23:30 America/New_York', 'ymd', 'Europe/Berlin'), '2026-02-01');
  assert.equal(instant('2026-01-31 Europe/Paris'), '2026-01-31', 'a day has no zone');
  assert.equal(
    words('2026-01-31 09:30 Mars/Olympus')[0],
    'The time zone "Mars/Olympus" of "2026-01-31 09:30 Mars/Olympus" is not known.',
  );
});

test('a zone whose name several share is refused with what it may be; an unknown one is named', () => {
  for (const [zone, meant] of [
    ['CST', /China/],
    ['IST', /India/],
    ['BST', /British/],
  ] as const) {
    assert.equal(instant(`2026-01-31 09:30 ${zone}`), '! unknown_zone');
    assert.match(words(`2026-01-31 09:30 ${zone}`)[0], meant);
  }
  assert.deepEqual(words('2026-01-31 09:30 XYZ'), [
    'The time zone "XYZ" of "2026-01-31 09:30 XYZ" is not known.',
    'Write the zone as an offset, such as 2026-01-31T09:30:00+01:00.',
  ]);
  assert.equal(day('2026-01-31 09:30 XYZ'), '! unknown_zone');
});

test('an instant falls on the account’s day; a time without a zone on the day that is written', () => {
  assert.equal(day('2026-01-31T23:30:00Z', 'ymd', 'Europe/Berlin'), '2026-02-01');
  assert.equal(day('2026-01-31T23:30:00Z', 'ymd', 'America/New_York'), '2026-01-31');
  assert.equal(day('2026-02-01T00:30:00+01:00', 'ymd', 'UTC'), '2026-01-31');
  assert.equal(day('2026-01-31 23:30', 'ymd', 'Pacific/Kiritimati'), '2026-01-31');
});

test('an instant outside of the years that can be kept is refused', () => {
  assert.equal(instant('9999-12-31T23:59:59-14:00'), '! not_an_instant');
  assert.equal(instant('2026-01-31T09:30:00+99:99'), '! not_an_instant');
});

test('a text longer than any day is no day', () => {
  assert.equal(instant(`2026-01-31${' '.repeat(91)}`), '! not_a_date');
  assert.match(words('x'.repeat(101))[0], /^"x{60}\.\.\." is not a date\.$/);
});
