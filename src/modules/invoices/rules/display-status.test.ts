/** The word a person sees: the first that matches. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balanceStatus, displayStatus } from './display-status.ts';
import type { InvoiceStanding } from './display-status.ts';

const OPEN: InvoiceStanding = {
  kind: 'invoice',
  state: 'issued',
  isUncollectible: false,
  balance: 100n,
  isSent: false,
  dueOn: '2026-02-01',
};
const shown = (facts: Partial<InvoiceStanding>, today = '2026-01-15'): string =>
  displayStatus({ ...OPEN, ...facts }, today);

test('void, deleted and draft are shown before anything else', () => {
  assert.equal(shown({ state: 'void', balance: -5n, isSent: true }), 'void');
  assert.equal(shown({ state: 'deleted' }), 'deleted');
  assert.equal(shown({ state: 'draft', balance: 0n }, '2027-01-01'), 'draft');
});

test('money comes next: uncollectible, overpaid, paid', () => {
  assert.equal(shown({ state: 'closed', isUncollectible: true }), 'uncollectible');
  assert.equal(shown({ balance: -1n, isSent: true }), 'overpaid');
  assert.equal(shown({ balance: 0n, isSent: true }, '2027-01-01'), 'paid');
});

test('an open invoice is past due from the day after it was due, else sent, else issued', () => {
  assert.equal(shown({ isSent: true }, '2026-02-01'), 'sent');
  assert.equal(shown({ isSent: true }, '2026-02-02'), 'past_due');
  assert.equal(shown({ dueOn: null }, '2030-01-01'), 'issued');
  assert.equal(shown({}), 'issued');
});

test('a credit note is no receivable: never paid, overpaid or past due', () => {
  assert.equal(shown({ kind: 'credit_note', balance: 0n }), 'issued');
  assert.equal(shown({ kind: 'credit_note', isSent: true, dueOn: '2020-01-01' }), 'sent');
});

test('the balance alone decides between unpaid, paid and overpaid', () => {
  assert.deepEqual([1n, 0n, -1n].map(balanceStatus), ['unpaid', 'paid', 'overpaid']);
});
