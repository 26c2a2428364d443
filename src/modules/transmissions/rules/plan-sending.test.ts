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

describe('who gets an invoice', () => {
  it("the customer's recipients when there are any, else the customer's own address", () => {
    const listed = {
      email: 'office@buyer.example',
      transmission: { email: ['ap@buyer.example', 'cfo@buyer.example'] },
    };
    assert.deepEqual(
      issued(null, listed).map((plan) => plan.recipient),
      ['ap@buyer.example', 'cfo@buyer.example'],
    );
    assert.deepEqual(
      issued().map((plan) => plan.recipient),
      ['office@buyer.example'],
    );
    assert.deepEqual(issued(null, { email: null, transmission: {} }), []);
  });

  it('the sales rep a copy that does not count, and not twice who is both', () => {
    assert.deepEqual(
      issued('rep@seller.example').map((plan) => [plan.recipientRole, plan.countsAsSent]),
      [
        ['customer', true],
        ['sales_rep', false],
      ],
    );
    assert.deepEqual(
      issued('Office@Buyer.example').map((plan) => plan.recipientRole),
      ['customer'],
    );
  });

  it("whoever else a person chose gets a copy, which makes nothing sent, not even alone; any address of the customer's counts", () => {
    assert.deepEqual(
      chosen('accountant@elsewhere.example').map((plan) => [plan.recipientRole, plan.countsAsSent]),
      [['copy', false]],
    );
    const listed = { email: 'office@buyer.example', transmission: { email: ['ap@buyer.example'] } };
    const recipients = ['Office@buyer.example', 'ap@buyer.example', 'accountant@elsewhere.example'];
    assert.deepEqual(
      planChosenMail({ customer: listed, salesRepEmail: null, recipients, purpose: 'original' }).map((plan) => [
        plan.recipientRole,
        plan.countsAsSent,
      ]),
      [
        ['customer', true],
        ['customer', true],
        ['copy', false],
      ],
    );
  });

  it('an address that merely shares its mail domain with the customer is not the customer’s, neither at gmail.com nor at a domain of its own', () => {
    for (const domain of ['gmail.com', 'outlook.com', 'gmx.de', 'buyer.example']) {
      const at = { email: `shop@${domain}`, transmission: { email: [`ap@${domain}`] } };
      const recipients = [`stranger@${domain}`];
      assert.deepEqual(
        planChosenMail({ customer: at, salesRepEmail: null, recipients, purpose: 'original' }).map((plan) => [
          plan.recipientRole,
          plan.countsAsSent,
        ]),
        [['copy', false]],
      );
    }
  });

  it('an address recorded with the customer is the customer’s in whatever case and between blanks', () => {
    assert.deepEqual(
      chosen(' OFFICE@Buyer.Example ').map((plan) => [plan.recipientRole, plan.countsAsSent, plan.recipient]),
      [['customer', true, 'OFFICE@Buyer.Example']],
    );
  });

  it('whoever is named for a customer without any address is the customer', () => {
    const unknown = { email: null, transmission: {} };
    const named = { customer: unknown, salesRepEmail: null, recipients: ['ap@late.example'], purpose: 'original' };
    assert.deepEqual(
      planChosenMail(named).map((plan) => [plan.recipientRole, plan.countsAsSent]),
      [['customer', true]],
    );
  });

  it('whom a person chose; a rep counts only when chosen alone', () => {
    assert.deepEqual(
      chosen('rep@seller.example').map((plan) => [plan.recipientRole, plan.countsAsSent]),
      [['sales_rep', true]],
    );
    assert.deepEqual(
      chosen('rep@seller.example', 'office@buyer.example', ' OFFICE@buyer.example').map((plan) => [
        plan.recipientRole,
        plan.countsAsSent,
      ]),
      [
        ['sales_rep', false],
        ['customer', true],
      ],
    );
  });
});

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
