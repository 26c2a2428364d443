/** A move is legal only when the table lists it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextState, statesBefore } from './state-table.ts';
import type { StateTable } from './state-table.ts';

const DOOR: StateTable<'open' | 'shut' | 'locked', 'shut' | 'open' | 'lock'> = {
  open: { shut: 'shut' },
  shut: { open: 'open', lock: 'locked' },
  locked: {},
};

test('a listed move leads on, any other leads nowhere', () => {
  assert.equal(nextState(DOOR, 'open', 'shut'), 'shut');
  assert.equal(nextState(DOOR, 'open', 'lock'), null);
  assert.equal(nextState(DOOR, 'locked', 'open'), null);
});

test('the states a move starts from are what an update compares with', () => {
  assert.deepEqual(statesBefore(DOOR, 'lock'), ['shut']);
  assert.deepEqual(statesBefore(DOOR, 'open'), ['shut']);
});
