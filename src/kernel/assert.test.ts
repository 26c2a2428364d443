/** A broken promise of the program is an error of its own, which no one mistakes for a refusal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as promise, InvariantViolation, present } from './assert.ts';

test('what holds passes; what does not is thrown with the promise in words', () => {
  promise(1, 'one is something');
  assert.throws(() => promise(0, 'an invoice has a line'), {
    name: 'InvariantViolation',
    message: 'an invoice has a line',
  });
});

test('a value that is there is handed on, also when it is zero, empty or false', () => {
  for (const value of [0, 0n, '', false]) assert.equal(present(value, 'a value'), value);
});

test('null and undefined are no values', () => {
  for (const value of [null, undefined]) assert.throws(() => present(value, 'a value'), InvariantViolation);
});
