/** Every state and every move of every state table: what is written here may happen, everything else may not (invariant 7). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextState } from '#kernel/state-table.ts';
import type { StateTable } from '#kernel/state-table.ts';
import { TRANSMISSION_MOVES, TRANSMISSION_TABLE } from '#modules/transmissions/states.ts';
import { SHIPMENT_MOVES, SHIPMENT_TABLE } from '#modules/fulfilment/states.ts';
import { IMPORT_MOVES, IMPORT_TABLE } from '#modules/imports/states.ts';
import { INVOICE_MOVES, INVOICE_TABLE } from '#modules/invoices/states.ts';
import { ORDER_MOVES, ORDER_TABLE } from '#modules/orders/states.ts';
import { SETTLEMENT_MOVES, SETTLEMENT_TABLE } from '#modules/settlements/states.ts';
import { TRANSMISSION_STATES } from '#model/transmission.ts';
import { IMPORT_STATES } from '#model/import.ts';
import { INVOICE_STATES } from '#model/invoice-document.ts';
import { ORDER_PHASES } from '#model/order.ts';
import { SETTLEMENT_STATES } from '#model/settlement.ts';
import { SHIPMENT_STATES } from '#model/shipment.ts';

interface Walk<State extends string, Move extends string> {
  readonly table: StateTable<State, Move>;
  readonly states: readonly State[];
  readonly moves: readonly Move[];
  /** "draft issue issued" */
  readonly legal: readonly string[];
  /** Where nothing can happen any more. */
  readonly ends: readonly State[];
}

function walk<State extends string, Move extends string>({
  table,
  states,
  moves,
  legal,
  ends,
}: Walk<State, Move>): void {
  assert.deepEqual(Object.keys(table).sort(), [...states].sort(), 'the table has a row for every state');
  const found: string[] = [];
  for (const state of states) {
    for (const move of moves) {
      const next = nextState(table, state, move);
      if (next === null) continue;
      assert.ok(states.includes(next), `${state} ${move} leads to a state there is`);
      found.push(`${state} ${move} ${next}`);
    }
  }
  assert.deepEqual(found.sort(), [...legal].sort());
  for (const move of moves)
    assert.ok(
      found.some((step) => step.split(' ')[1] === move),
      `${move} is legal somewhere`,
    );
  const stuck = states.filter((state) => !found.some((step) => step.startsWith(`${state} `)));
  assert.deepEqual(stuck.sort(), [...ends].sort());
  const [start] = states;
  const reached = new Set<string>([start ?? '']);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const step of found) {
      const [from = '', , to = ''] = step.split(' ');
      if (reached.has(from)) reached.add(to);
    }
  }
  assert.deepEqual([...reached].sort(), [...states].sort(), 'every state can be reached from the first');
}

test('an order is accepted, completed, reopened or voided, and in no other way', () => {
  walk({
    table: ORDER_TABLE,
    states: ORDER_PHASES,
    moves: ORDER_MOVES,
    ends: ['void'],
    legal: [
      'draft accept accepted',
      'draft void void',
      'accepted complete completed',
      'accepted void void',
      'completed reopen accepted',
    ],
  });
});

test('a shipment ships once and is voided once', () => {
  walk({
    table: SHIPMENT_TABLE,
    states: SHIPMENT_STATES,
    moves: SHIPMENT_MOVES,
    ends: ['voided'],
    legal: ['packed ship shipped', 'packed void voided', 'shipped void voided'],
  });
});

test('only drafts are deleted, only issued invoices are voided or closed, only closed ones reopen', () => {
  walk({
    table: INVOICE_TABLE,
    states: INVOICE_STATES,
    moves: INVOICE_MOVES,
    ends: ['deleted', 'void'],
    legal: [
      'draft issue issued',
      'draft delete deleted',
      'issued void void',
      'issued close closed',
      'closed reopen issued',
    ],
  });
});

test('a transmission that was accepted never goes back into the queue', () => {
  walk({
    table: TRANSMISSION_TABLE,
    states: TRANSMISSION_STATES,
    moves: TRANSMISSION_MOVES,
    ends: ['bounced', 'confirmed', 'rejected'],
    legal: [
      'queued claim sending',
      'queued park parked',
      'sending accept accepted',
      'sending postpone queued',
      'sending lose unknown',
      'sending park parked',
      'unknown accept accepted',
      'unknown postpone queued',
      'unknown park parked',
      'parked accept accepted',
      'parked retry queued',
      'accepted confirm confirmed',
      'accepted bounce bounced',
      'accepted reject rejected',
    ],
  });
});

test('a settlement settles at once and is voided once', () => {
  walk({
    table: SETTLEMENT_TABLE,
    states: SETTLEMENT_STATES,
    moves: SETTLEMENT_MOVES,
    ends: ['void'],
    legal: ['settled void void'],
  });
});

test('an import that made something ends only by being taken back, and one that failed waits for a person', () => {
  walk({
    table: IMPORT_TABLE,
    states: IMPORT_STATES,
    moves: IMPORT_MOVES,
    ends: ['undone'],
    legal: [
      'open tell open',
      'open check checking',
      'open cancel cancelled',
      'checking checked checked',
      'checking cancel cancelled',
      'checking fail failed',
      'checked tell open',
      'checked check checking',
      'checked run running',
      'checked cancel cancelled',
      'running pause paused',
      'running finish done',
      'running cancel cancelled',
      'running fail failed',
      'paused resume running',
      'paused cancel cancelled',
      'done undo undoing',
      'cancelled undo undoing',
      'failed check checking',
      'failed resume running',
      'failed cancel cancelled',
      'failed undo undoing',
      'undoing undone undone',
      'undoing fail failed',
    ],
  });
});
