/** A rate follows from a tax amount only where no other rate could have given it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRate } from '#kernel/quantity.ts';
import { NO_RATES, rateNamed, rateOf } from './find-tax-rate.ts';

const percent = (text: string): bigint => parseRate(text) ?? 0n;

test('a tax names its rate, or is one of the account’s by name', () => {
  const known = { rates: [percent('15')], byName: new Map([['gst on income', percent('15')]]) };
  assert.equal(rateNamed('DE MwSt 19%', NO_RATES), percent('19'));
  assert.equal(rateNamed('TVA 5,5 %', NO_RATES), percent('5.5'));
  assert.equal(rateNamed('GST on Income', known), percent('15'));
  assert.equal(rateNamed('GST on Income', NO_RATES), null);
  assert.equal(rateNamed('7% and 19%', NO_RATES), null);
});

test('one of the account’s rates that gives the amount to the cent is the rate', () => {
  const candidates = [percent('21'), percent('9')];
  assert.equal(rateOf({ amount: 1998n, tax: 420n, isWithin: false }, candidates), percent('21'));
  assert.equal(rateOf({ amount: 100n, tax: 19n, isWithin: false }, [percent('19'), percent('19.3')]), null);
});

test('without a known rate the amount must be large enough to distinguish its rate from the neighbours', () => {
  assert.equal(rateOf({ amount: 2700n, tax: 513n, isWithin: false }, []), percent('19'));
  assert.equal(rateOf({ amount: 3998n, tax: 638n, isWithin: true }, []), percent('19'));
  assert.equal(rateOf({ amount: 120n, tax: 23n, isWithin: false }, []), null);
  // 8.875 % of 20.00 is 1.775: neither 8.9 nor 8.875 is certain.
  assert.equal(rateOf({ amount: 2000n, tax: 178n, isWithin: false }, []), null);
});
