/** The door of deliveries: planning them and moving them from state to state. */
export { planInvoiceMail } from './rules/plan-invoice-mail.ts';
export { cancelDeliveries, insertDeliveries, loadDeliveriesOf, loadDelivery, type DeliveryToQueue } from './store.ts';
