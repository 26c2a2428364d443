/** The complete table of failures and their outcomes; smtp.test.ts shows with real servers which of them occur. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classifyFailure } from './smtp-outcome.ts';
import type { Progress, SmtpFailure } from './smtp-outcome.ts';

const outcome = (failure: Partial<SmtpFailure>, progress: Progress) =>
  classifyFailure({ message: 'words', ...failure }, progress).kind;
const answered = (responseCode: number, command: string, code = 'EENVELOPE') => ({
  responseCode,
  command,
  code,
  response: `${responseCode} words`,
});

describe('what a failed send means', () => {
  it('an answer decides, however far the message was', () => {
    for (const progress of ['not_begun', 'under_way', 'handed_over'] as const) {
      assert.equal(outcome(answered(451, 'DATA'), progress), 'temporary');
      assert.equal(outcome(answered(421, 'CONN', 'ECONNECTION'), progress), 'temporary');
      assert.equal(outcome(answered(503, 'DATA'), progress), 'temporary');
      assert.equal(outcome(answered(554, 'DATA', 'EMESSAGE'), progress), 'permanent');
    }
  });

  it('a refusal that ends the connection is about the mail only once some of it had been sent', () => {
    assert.equal(outcome(answered(554, 'CONN', 'EPROTOCOL'), 'not_begun'), 'temporary');
    assert.equal(outcome(answered(554, 'CONN', 'ECONNECTION'), 'under_way'), 'permanent');
  });

  it('no answer after the whole message is never taken for a yes or a no', () => {
    for (const code of ['ETIMEDOUT', 'ECONNECTION', 'ESOCKET', 'EPROTOCOL', 'EABORT', 'ESTREAM', undefined]) {
      assert.equal(outcome({ code, command: 'CONN' }, 'handed_over'), 'unknown');
    }
    assert.equal(outcome({ code: 'EPROTOCOL', responseCode: 354 }, 'handed_over'), 'unknown');
  });

  it('no answer before the end of the message means it was not taken', () => {
    for (const code of [
      'ETIMEDOUT',
      'ECONNECTION',
      'ESOCKET',
      'EDNS',
      'ETLS',
      'EPROTOCOL',
      'EABORT',
      'EAUTH',
      'ENOAUTH',
    ]) {
      assert.equal(outcome({ code, command: 'CONN' }, 'not_begun'), 'temporary');
      assert.equal(outcome({ code, command: 'CONN' }, 'under_way'), 'temporary');
    }
  });

  it('a message larger than the server’s announced limit is given up', () => {
    assert.equal(outcome({ code: 'EMESSAGE', command: 'MAIL FROM' }, 'not_begun'), 'permanent');
  });

  it('what is no failure of the world is thrown as it is', () => {
    assert.throws(() => outcome({ code: 'ERR_INVALID_ARG_TYPE' }, 'not_begun'), {
      name: 'Fault',
      code: 'mail_not_sent',
    });
  });
});
