/**
 * Plans sending a document that already has transmissions: who never got it gets the original, who has one pending gets
 * nothing more, and everyone else gets it again as a resend.
 */
import type { Transmission, PlannedTransmission } from '#model/transmission.ts';
import { sameAddress } from './plan-invoice-mail.ts';

const RESEND = /^resend-(\d+)$/;

export function planSending(
  wanted: readonly PlannedTransmission[],
  existing: readonly Transmission[],
): PlannedTransmission[] {
  const again = `resend-${1 + Math.max(0, ...existing.map((transmission) => Number(RESEND.exec(transmission.purpose)?.[1] ?? 0)))}`;
  return wanted.flatMap((plan) => {
    const earlier = existing.filter(
      (transmission) =>
        transmission.channel === plan.channel && sameAddress(transmission.recipient) === sameAddress(plan.recipient),
    );
    if (earlier.some((transmission) => transmission.state === 'queued' || transmission.state === 'sending')) return [];
    return [{ ...plan, purpose: earlier.length === 0 ? 'original' : again }];
  });
}
