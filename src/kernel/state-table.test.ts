/** A move is legal only when the table lists it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvariantViolation } from './assert.ts';
import { nextState, statesBefore, stepOf } from './state-table.ts';
import type { StateTable } from './state-table.ts';

const DOOR: StateTable<'open' | 'shut' | 'locked', 'shut' | 'open' | 'lock' | 'push' | 'lift'> = {
  open: { shut: 'shut', push: 'shut' },
  shut: { open: 'open', lock: 'locked', push: 'open' },
  locked: { open: 'open' },
};

test('a listed move leads on, any other leads nowhere', () => {
  assert.equal(nextState(DOOR, 'open', 'shut'), 'shut');
  assert.equal(nextState(DOOR, 'open', 'lock'), null);
  assert.equal(nextState(DOOR, 'locked', 'push'), null);
});

test('the states a move starts from are what an update compares with', () => {
  assert.deepEqual(statesBefore(DOOR, 'lock'), ['shut']);
  assert.deepEqual(statesBefore(DOOR, 'open'), ['shut', 'locked']);
  assert.deepEqual(statesBefore(DOOR, 'lift'), []);
});

test('a move that ends in one state is a step; one that depends on where it starts, or starts nowhere, is none', () => {
  assert.deepEqual(stepOf(DOOR, 'open'), { from: ['shut', 'locked'], to: 'open' });
  assert.throws(() => stepOf(DOOR, 'push'), InvariantViolation);
  assert.throws(() => stepOf(DOOR, 'lift'), InvariantViolation);
});
