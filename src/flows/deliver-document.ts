/**
 * One attempt to deliver one document: claimed in one story, prepared and sent outside any transaction, concluded in another. What happens
 * twice sends once, and nothing leaves before it is marked that it may have left.
 */
import { assert, present } from '#kernel/assert.ts';
import { Fault } from '#kernel/fault.ts';
import { writeId, type AccountId, type DeliveryId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import type { AttemptOutcome, Delivery } from '#model/delivery.ts';
import type { OutboundMail } from '#model/outbound-mail.ts';
import type { Asking } from '#model/story.ts';
import { loadAccount } from '#modules/access/index.ts';
import { recordHappenings } from '#modules/audit/index.ts';
import { claimDelivery, loadDelivery, markHandedOver, type HeldDelivery } from '#modules/deliveries/index.ts';
import { loadDocuments } from '#modules/invoices/index.ts';
import { concludeAttempt } from './conclude-attempt.ts';
import { look } from './look.ts';
import type { Ports } from './ports.ts';
import { loadOrRenderPdf } from './render-document.ts';
import { tell } from './story.ts';
import { systemAsking } from './system-asking.ts';
import { tellOfDelivery } from './tell-of-delivery.ts';
import { writeInvoiceMail } from './write-invoice-mail.ts';

/** The delivery as it stands after the attempt; null when there was nothing to do: it is not queued, or somebody else has it. */
export async function deliverDocument(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly deliveryId: DeliveryId },
): Promise<Delivery | null> {
  const delivery = await claim(ports, wanted);
  if (delivery === null) return null;
  const prepared = await prepare(ports, delivery);
  if (prepared.ok && !(await handOver(ports, delivery))) return null;
  const outcome = prepared.ok ? await send(ports, prepared.mail) : prepared.outcome;
  const asking = deliverAsking(ports, wanted.accountId);
  const concluded = await tell(ports, asking, async (tx) => {
    const isOurs = await concludeAttempt(tx, { ports, asking }, { delivery, outcome });
    return ok(isOurs ? await loadDelivery(tx, wanted.accountId, delivery.id) : null);
  });
  assert(concluded.ok, 'concluding an attempt is never refused');
  const told = { delivery_id: writeId('delivery', delivery.id), attempt: delivery.attempts, outcome: outcome.kind };
  if (concluded.value === null) ports.log.warn(told, 'an attempt ended after its delivery had moved on');
  else ports.log.info({ ...told, state: concluded.value.state }, 'delivery attempted');
  return concluded.value;
}

const deliverAsking = (ports: Ports, accountId: AccountId): Asking => systemAsking(ports, accountId, 'deliver');

async function claim(
  ports: Ports,
  wanted: { readonly accountId: AccountId; readonly deliveryId: DeliveryId },
): Promise<HeldDelivery | null> {
  const asking = deliverAsking(ports, wanted.accountId);
  const claimed = await tell(ports, asking, async (tx) => {
    const delivery = await claimDelivery(tx, wanted.accountId, { id: wanted.deliveryId, at: asking.at });
    if (delivery !== null) {
      const facts = { attempt: delivery.attempts };
      await recordHappenings(tx, { asking, newId: ports.newId }, [
        tellOfDelivery(delivery, { step: 'claimed', state: 'sending', previous: 'queued', facts }),
      ]);
    }
    return ok(delivery);
  });
  assert(claimed.ok, 'claiming a delivery is never refused');
  return claimed.value;
}

type Prepared =
  | { readonly ok: true; readonly mail: OutboundMail }
  | { readonly ok: false; readonly outcome: AttemptOutcome };

/** Nothing has left yet, so whatever goes wrong here may be tried again. */
async function prepare(ports: Ports, delivery: HeldDelivery): Promise<Prepared> {
  const asking = deliverAsking(ports, delivery.accountId);
  try {
    const pdf = await loadOrRenderPdf(ports, asking, delivery.invoiceId);
    if (!pdf.ok)
      return { ok: false, outcome: { kind: 'permanent', reason: pdf.refusal.detail, code: pdf.refusal.code } };
    const { document, branding } = await look(ports, asking, async (tx) => ({
      document: present(
        (await loadDocuments(tx, delivery.accountId, [delivery.invoiceId])).get(delivery.invoiceId),
        'it was drawn',
      ),
      branding: (await loadAccount(tx, delivery.accountId)).branding,
    }));
    if (document.revision !== delivery.revision || pdf.value.revision !== delivery.revision) {
      const reason = `Revision ${document.revision} was issued meanwhile; revision ${delivery.revision} is not sent any more.`;
      return { ok: false, outcome: { kind: 'permanent', reason, code: 'revision_replaced' } };
    }
    return {
      ok: true,
      mail: writeInvoiceMail({ delivery, document, branding, pdf: pdf.value, mailFrom: ports.mailFrom }),
    };
  } catch (error) {
    ports.log.error({ err: error, delivery_id: writeId('delivery', delivery.id) }, 'a delivery could not be prepared');
    const reason = error instanceof Fault ? error.message : 'The mail could not be prepared; the log says why.';
    return {
      ok: false,
      outcome: { kind: 'temporary', reason, code: error instanceof Fault ? error.code : 'not_prepared' },
    };
  }
}

/** False when a sweep took the attempt away because it was so slow: somebody else may be sending it by now. */
async function handOver(ports: Ports, delivery: HeldDelivery): Promise<boolean> {
  const asking = deliverAsking(ports, delivery.accountId);
  const handed = await tell(ports, asking, async (tx) =>
    ok(await markHandedOver(tx, delivery.accountId, { id: delivery.id, attempt: delivery.attempts, at: asking.at })),
  );
  return handed.ok && handed.value;
}

/** A channel does not throw for what the other side did; when it throws anyway, only a fault that says so is safe to repeat. */
async function send(ports: Ports, mail: OutboundMail): Promise<AttemptOutcome> {
  try {
    const outcome = await ports.channels.email.send(mail);
    if (outcome.kind !== 'accepted') return outcome;
    return { kind: 'accepted', messageId: outcome.receipt.messageId, response: outcome.receipt.response };
  } catch (error) {
    ports.log.error({ err: error, delivery_id: writeId('delivery', mail.deliveryId) }, 'a channel failed');
    if (error instanceof Fault && error.retry !== 'look_up_first')
      return { kind: 'temporary', reason: error.message, code: error.code };
    return {
      kind: 'unknown',
      reason: 'The mail channel failed in the middle of sending; nobody can say whether the mail left.',
    };
  }
}
