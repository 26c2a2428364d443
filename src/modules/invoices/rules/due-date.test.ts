/** Every payment term we know gives a date; every other is refused when it is entered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideDueOn, parsePaymentTerms } from './due-date.ts';

const due = (terms: string, issuedOn = '2026-01-20'): string => {
  const result = decideDueOn(terms, issuedOn);
  return result.ok ? result.value : result.refusal.code;
};

test('an invoice is due by its payment terms', () => {
  assert.equal(due('net_30'), '2026-02-19');
  assert.equal(due('net_30', '2024-01-31'), '2024-03-01');
  assert.equal(due('net_0'), '2026-01-20');
  assert.equal(due('due_on_receipt'), '2026-01-20');
  assert.equal(due('prepaid'), '2026-01-20');
  assert.equal(due('cod'), '2026-01-20');
  assert.equal(due('eom'), '2026-01-31');
  assert.equal(due('eom_15'), '2026-02-15');
  assert.equal(due('eom_15', '2026-01-31'), '2026-02-15');
  assert.equal(due('net_30_eom'), '2026-02-28');
});

test('terms we cannot compute are refused by name', () => {
  for (const terms of [
    '',
    'net30',
    'NET_30',
    'net_-1',
    'net_366',
    'net_1e2',
    'eom_400',
    'net_30_eom_5',
    '2/10 net 30',
    'net_٣٠',
    'net_30\n',
  ]) {
    assert.equal(due(terms), 'payment_terms_unknown', JSON.stringify(terms));
    assert.ok(!parsePaymentTerms(terms).ok);
  }
});
