import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRANSMISSION_STATES } from '#model/transmission.ts';
import { wasMailed } from './was-mailed.ts';

const mail = { countsAsSent: true, state: 'queued', reasonCode: null, resolvedAt: null } as const;

test('what reached the customer, is on its way or may have arrived was mailed', () => {
  const mailed = TRANSMISSION_STATES.filter((state) => wasMailed([{ ...mail, state }]));
  assert.deepEqual(mailed, ['queued', 'sending', 'accepted', 'confirmed', 'unknown']);
  assert.equal(wasMailed([{ ...mail, state: 'parked', reasonCode: 'outcome_unknown' }]), true);
});

test('a copy to somebody else, a refused mail and no mail at all were not', () => {
  assert.equal(wasMailed([{ ...mail, state: 'accepted', countsAsSent: false }]), false);
  assert.equal(wasMailed([{ ...mail, state: 'parked', reasonCode: 'recipient_refused' }]), false);
  const dismissed = {
    ...mail,
    state: 'parked',
    reasonCode: 'outcome_unknown',
    resolvedAt: '2026-01-01T00:00:00Z',
  } as const;
  assert.equal(wasMailed([dismissed]), false);
  assert.equal(wasMailed([]), false);
});
