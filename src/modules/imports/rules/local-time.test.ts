/** A day or a time without a zone is meant as the account's clocks show it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateInZone } from '#kernel/calendar.ts';
import { instantOf } from './local-time.ts';

test('a time is the account’s own, in winter and in summer', () => {
  for (const [text, zone, instant] of [
    ['2026-01-31T09:30:00', 'Europe/Berlin', '2026-01-31T08:30:00.000Z'],
    ['2026-07-31T09:30:00', 'Europe/Berlin', '2026-07-31T07:30:00.000Z'],
    ['2026-01-31T09:30:00', 'America/New_York', '2026-01-31T14:30:00.000Z'],
    ['2026-01-31T00:10:00', 'Asia/Kolkata', '2026-01-30T18:40:00.000Z'],
    ['2026-01-31T09:30:15', 'UTC', '2026-01-31T09:30:15.000Z'],
  ] as const)
    assert.equal(instantOf(text, zone), instant, `${text} in ${zone}`);
});

test('a time that names its own zone is that instant, wherever the account is', () => {
  assert.equal(instantOf('2026-01-31T09:30:00+05:30', 'Europe/Berlin'), '2026-01-31T04:00:00.000Z');
  assert.equal(instantOf('2026-01-31T09:30:00-08:00', 'Europe/Berlin'), '2026-01-31T17:30:00.000Z');
  assert.equal(instantOf('2026-01-31T09:30:00Z', 'Europe/Berlin'), '2026-01-31T09:30:00.000Z');
});

test('the hours around a change of the clocks are read as the clocks show them', () => {
  for (const [text, instant] of [
    ['2026-03-29T01:59:59', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T01:59:59', '2026-10-24T23:59:59.000Z'],
    ['2026-10-25T03:00:00', '2026-10-25T02:00:00.000Z'],
  ] as const)
    assert.equal(instantOf(text, 'Europe/Berlin'), instant, text);
});

test('a day alone is an instant of this very day, as far east and west as there are people', () => {
  const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/New_York', 'UTC'];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 20_000 }), (zone, days) => {
      const day = new Date(Date.UTC(1995, 0, 2) + days * 86_400_000).toISOString().slice(0, 10);
      assert.equal(dateInZone(instantOf(day, zone), zone), day, `${day} in ${zone}`);
    }),
    { numRuns: 300 },
  );
});

test('a day alone is noon in Greenwich where that is the same day', () => {
  assert.equal(instantOf('2026-01-31', 'Europe/Berlin'), '2026-01-31T12:00:00.000Z');
  assert.equal(instantOf('2026-01-31', 'Pacific/Kiritimati'), '2026-01-31T06:00:00.000Z');
});
