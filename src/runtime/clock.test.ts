import { strict as assert } from 'node:assert';
import test from 'node:test';
import { idMaker, systemRandom } from './clock.ts';

test('ids sort in the order they were made, also within a millisecond and when the clock steps back', () => {
  const times = [
    '2026-03-01T10:00:00.000Z',
    '2026-03-01T10:00:00.000Z',
    '2026-03-01T09:59:59.000Z',
    '2026-03-01T10:00:00.001Z',
  ];
  let calls = 0;
  const newId = idMaker({ now: () => times[Math.min(calls++, times.length - 1)] ?? '' }, systemRandom);
  const made = Array.from({ length: 2_000 }, () => newId('event'));
  assert.deepEqual([...made].sort(), made);
  assert.equal(new Set(made).size, made.length);
});

test('an id that would run over its last byte carries into the one before', () => {
  const newId = idMaker(
    { now: () => '2026-03-01T10:00:00.000Z' },
    { bytes: (count) => new Uint8Array(count).fill(255, 4) },
  );
  const [first, second] = [newId('event'), newId('event')];
  assert.ok(first < second);
});
