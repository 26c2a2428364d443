/** A failure of the world around us: its code, its words, its cause, and whether trying again may help. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault } from './fault.ts';

test('a fault keeps its code, words, cause and whether to try again, and is an error that can be thrown', () => {
  const cause = new Error('connection reset');
  const fault = new Fault('mail_server_unreachable', 'later', { detail: 'The mail server did not answer.', cause });
  assert.ok(fault instanceof Error);
  assert.deepEqual(
    [fault.name, fault.code, fault.retry, fault.message, fault.cause],
    ['Fault', 'mail_server_unreachable', 'later', 'The mail server did not answer.', cause],
  );
});
