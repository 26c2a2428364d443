/**
 * What "send it" means for a document some of whose deliveries exist: who never got it gets the original, who is just getting it gets
 * nothing more, and everyone else gets it again under a purpose of its own.
 */
import type { Delivery, PlannedDelivery } from '#model/delivery.ts';
import { sameAddress } from './plan-invoice-mail.ts';

const RESEND = /^resend-(\d+)$/;

export function planSending(wanted: readonly PlannedDelivery[], existing: readonly Delivery[]): PlannedDelivery[] {
  const again = `resend-${1 + Math.max(0, ...existing.map((delivery) => Number(RESEND.exec(delivery.purpose)?.[1] ?? 0)))}`;
  return wanted.flatMap((plan) => {
    const earlier = existing.filter(
      (delivery) =>
        delivery.channel === plan.channel && sameAddress(delivery.recipient) === sameAddress(plan.recipient),
    );
    if (earlier.some((delivery) => delivery.state === 'queued' || delivery.state === 'sending')) return [];
    return [{ ...plan, purpose: earlier.length === 0 ? 'original' : again }];
  });
}
