/** Whether a document went to its customer by mail, is on its way, or may have arrived. Decides what follows it by mail. */
import type { Transmission } from '#model/transmission.ts';

/** Parked because nobody can say whether it arrived. */
export const OUTCOME_UNKNOWN = 'outcome_unknown';

const ON_ITS_WAY = new Set<Transmission['state']>(['queued', 'sending', 'unknown', 'accepted', 'confirmed']);

/** A copy to somebody else does not count, nor does a mail that was refused, or that a person knows never arrived. */
export const wasMailed = (
  transmissions: readonly Pick<Transmission, 'countsAsSent' | 'state' | 'reasonCode' | 'resolvedAt'>[],
): boolean =>
  transmissions.some(
    ({ countsAsSent, state, reasonCode, resolvedAt }) =>
      countsAsSent &&
      (ON_ITS_WAY.has(state) || (state === 'parked' && reasonCode === OUTCOME_UNKNOWN && resolvedAt === null)),
  );
