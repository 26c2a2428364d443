/** Every payment term we know gives a date and a sentence; every other is refused when it is entered. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideDueOn, describeTerms, parsePaymentTerms } from './due-date.ts';

const due = (terms: string, issuedOn = '2026-01-20'): string => {
  const result = decideDueOn(terms, issuedOn);
  return result.ok ? result.value : result.refusal.code;
};
const words = (terms: string): string => {
  const result = describeTerms(terms);
  return result.ok ? result.value : result.refusal.code;
};

test('an invoice is due when its terms say', () => {
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

test('the document says the terms in words', () => {
  assert.equal(words('net_30'), 'Net 30 days');
  assert.equal(words('net_1'), 'Net 1 day');
  assert.equal(words('net_0'), 'Due on receipt');
  assert.equal(words('net_30_eom'), 'Net 30 days, end of month');
  assert.equal(words('eom'), 'End of month');
  assert.equal(words('eom_15'), '15 days after end of month');
  assert.equal(words('due_on_receipt'), 'Due on receipt');
  assert.equal(words('prepaid'), 'Paid in advance');
  assert.equal(words('cod'), 'Cash on delivery');
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
    assert.equal(words(terms), 'payment_terms_unknown', JSON.stringify(terms));
    assert.ok(!parsePaymentTerms(terms).ok);
  }
});
