/** Which days can be: how far ahead each may lie, and how long ago. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant, PlainDate } from './calendar.ts';
import { addDays } from './calendar.ts';
import { impossibleDay, impossibleDayIn, refuseOccurredAt, refuseShippedAt, type DayToCheck } from './possible-days.ts';

const TODAY = '2026-01-05';
const code = (event: DayToCheck['event'], day: PlainDate) =>
  impossibleDay({ pointer: '/day', day, today: TODAY, event: event })?.code ?? null;

test('payments and issued documents are of today or before; tomorrow is accepted, as it is tomorrow already somewhere', () => {
  for (const event of ['paid', 'issued'] as const) {
    assert.equal(code(event, '2026-01-06'), null);
    assert.equal(code(event, '2026-01-07'), 'date_in_future');
  }
});

test('an order may be dated a season ahead, a supply a year, a due date ten years', () => {
  for (const [event, ahead] of [
    ['ordered', 92],
    ['supplied', 366],
    ['due', 3_660],
  ] as const) {
    assert.equal(code(event, addDays(TODAY, ahead)), null, event);
    assert.equal(code(event, addDays(TODAY, ahead + 1)), 'date_in_future', event);
  }
});

test('nothing was before 1990', () => {
  assert.equal(code('paid', '1990-01-01'), null);
  assert.equal(code('paid', '1989-12-31'), 'date_too_early');
});

test('the problem says where it is and what cannot have been', () => {
  assert.deepEqual(impossibleDay({ pointer: '/paid_on', day: '2026-02-01', today: TODAY, event: 'paid' }), {
    pointer: '/paid_on',
    code: 'date_in_future',
    detail: '2026-02-01 is in the future; the day something was paid cannot be.',
  });
});

test('a day that is left out is no problem', () => {
  const rest = { pointer: '/due_on', today: TODAY, event: 'due' } as const;
  assert.deepEqual(impossibleDayIn(null, rest), []);
  assert.deepEqual(impossibleDayIn(undefined, rest), []);
  assert.equal(impossibleDayIn('1900-01-01', rest).length, 1);
});

const NOW = '2026-01-05T12:00:00.000Z' as Instant;

test('goods left, and events happened, at most two days ahead of now, to the second', () => {
  for (const refuse of [refuseShippedAt, refuseOccurredAt]) {
    assert.equal(refuse(NOW, '2026-01-07T12:00:00.000Z' as Instant), null);
    assert.notEqual(refuse(NOW, '2026-01-07T12:00:00.001Z' as Instant), null);
    assert.equal(refuse(NOW, '1990-01-01T00:00:00.000Z' as Instant), null);
    assert.notEqual(refuse(NOW, '1989-12-31T23:59:59.999Z' as Instant), null);
    assert.equal(refuse(NOW, null), null);
  }
});

test('each is refused by its own code at its own field', () => {
  const late = '2026-02-01T00:00:00.000Z' as Instant;
  const early = '1970-01-01T00:00:00.000Z' as Instant;
  const codes = (refusal: ReturnType<typeof refuseShippedAt>) => [
    refusal?.code,
    ...(refusal?.errors ?? []).map((each) => `${each.pointer} ${each.code}`),
  ];
  assert.deepEqual(codes(refuseShippedAt(NOW, late)), ['shipped_at_in_future', '/shipped_at shipped_at_in_future']);
  assert.deepEqual(codes(refuseShippedAt(NOW, early)), ['shipped_at_too_early', '/shipped_at shipped_at_too_early']);
  assert.deepEqual(codes(refuseOccurredAt(NOW, late)), ['event_data_invalid', '/occurred_at date_in_future']);
  assert.deepEqual(codes(refuseOccurredAt(NOW, early)), ['event_data_invalid', '/occurred_at date_too_early']);
});
