import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TransmissionState } from '#model/transmission.ts';
import { planChosenMail, planInvoiceMail } from './plan-invoice-mail.ts';
import { planSending } from './plan-sending.ts';

const customer = { email: 'office@buyer.example', transmission: {} };
const issued = (
  salesRepEmail: string | null = null,
  of: Parameters<typeof planInvoiceMail>[0]['customer'] = customer,
) => planInvoiceMail({ customer: of, salesRepEmail, purpose: 'original' });
const chosen = (...recipients: string[]) =>
  planChosenMail({ customer, salesRepEmail: 'rep@seller.example', recipients, purpose: 'original' });
const earlier = (recipient: string, state: TransmissionState, purpose = 'original') =>
  ({ ...issued()[0], channel: 'email', recipient, state, purpose }) as Parameters<typeof planSending>[1][number];
const short = (plans: ReturnType<typeof planSending>) => plans.map((plan) => `${plan.purpose} ${plan.recipient}`);

describe('sending it', () => {
  it('for the first time is the original', () => {
    assert.deepEqual(short(planSending(issued(), [])), ['original office@buyer.example']);
  });

  it('while it is on its way adds nothing', () => {
    assert.deepEqual(planSending(issued(), [earlier('Office@buyer.example', 'queued')]), []);
    assert.deepEqual(
      planSending(issued(), [
        earlier('office@buyer.example', 'accepted'),
        earlier('office@buyer.example', 'sending', 'resend-1'),
      ]),
      [],
    );
  });

  it('again is the next resend, counted over all recipients', () => {
    const before = [earlier('office@buyer.example', 'accepted'), earlier('else@buyer.example', 'accepted', 'resend-9')];
    assert.deepEqual(short(planSending(issued(), before)), ['resend-10 office@buyer.example']);
    assert.deepEqual(short(planSending(chosen('third@buyer.example'), before)), ['original third@buyer.example']);
  });
});
