/** Whether a document was mailed to its customer, is being sent, or may have arrived: then its credit note is mailed too. */
import type { Transmission } from '#model/transmission.ts';

/** Parked with an unknown outcome. */
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
