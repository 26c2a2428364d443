import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decideNextAttempt, MAX_ATTEMPTS } from './decide-next-attempt.ts';

describe('the next attempt', () => {
  it('comes within minutes at first and within hours later, a quarter sooner or later', () => {
    assert.equal(decideNextAttempt(1, 0), 45);
    assert.equal(decideNextAttempt(1, 0.5), 60);
    assert.equal(decideNextAttempt(2, 0.999), 375);
    assert.equal(decideNextAttempt(MAX_ATTEMPTS - 1, 0.5), 12 * 3_600);
  });

  it('waits longer each time, whatever the random part is', () => {
    for (let failures = 1; failures < MAX_ATTEMPTS - 1; failures++) {
      assert.ok((decideNextAttempt(failures, 0.999) ?? 0) < (decideNextAttempt(failures + 1, 0) ?? 0));
    }
  });

  it('does not come after the last one', () => {
    assert.equal(decideNextAttempt(MAX_ATTEMPTS, 0), null);
  });
});
