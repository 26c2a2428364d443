/** Business dates do not shift: leap days, ends of months, and the day an instant has in the seller's zone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dateInZone, endOfMonth, instantInUtc, isPlainDate, isTimeZone } from './calendar.ts';

test('a date is a day that exists, written in full', () => {
  for (const text of ['2024-02-29', '2026-12-31', '1996-07-04']) assert.ok(isPlainDate(text), text);
  for (const text of [
    '2023-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    '0000-01-01',
    '1899-12-31',
    '',
  ]) {
    assert.ok(!isPlainDate(text), text);
  }
});

test('days are counted over leap days, years and changes of the clock', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addDays('2026-03-28', 2), '2026-03-30');
  assert.equal(addDays('2026-03-30', -2), '2026-03-28');
  assert.equal(endOfMonth('2024-02-03'), '2024-02-29');
  assert.equal(endOfMonth('2026-12-31'), '2026-12-31');
});

test('days added one after the other lead where they lead together, and back again', () => {
  const days = fc.integer({ min: -20_000, max: 20_000 });
  fc.assert(
    fc.property(days, days, (some, more) => {
      const there = addDays(addDays('2026-06-15', some), more);
      assert.equal(there, addDays('2026-06-15', some + more));
      assert.equal(addDays(there, -some - more), '2026-06-15');
      assert.equal(there > '2026-06-15', some + more > 0);
    }),
  );
});

test('the day of an instant is the one on the wall of the zone', () => {
  assert.equal(dateInZone('2026-03-31T22:30:00.000Z', 'Europe/Berlin'), '2026-04-01');
  assert.equal(dateInZone('2026-03-31T22:30:00.000Z', 'America/New_York'), '2026-03-31');
  assert.equal(dateInZone('2026-01-01T09:59:59.999Z', 'Pacific/Kiritimati'), '2026-01-01');
  assert.equal(dateInZone('2026-01-01T10:00:00.000Z', 'Pacific/Kiritimati'), '2026-01-02');
});

test('an unknown zone is told from a known one', () => {
  assert.ok(isTimeZone('Asia/Kathmandu'));
  assert.ok(!isTimeZone('Mars/Olympus'));
  assert.ok(!isTimeZone(''));
});

test('an instant has a year of four digits in UTC, or it is none', () => {
  assert.equal(instantInUtc('2026-12-31T23:30:00-01:00'), '2027-01-01T00:30:00.000Z');
  assert.equal(instantInUtc('9999-12-31T23:59:59Z'), '9999-12-31T23:59:59.000Z');
  for (const text of ['9999-12-31T23:59:59-14:00', '0000-01-01T00:00:00+14:00', '2026-13-01T00:00:00Z', 'now'])
    assert.equal(instantInUtc(text), null, text);
});
