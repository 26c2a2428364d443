/** The event of a packed shipment, with its quantity of each order line. */
import { writeId } from '#kernel/id.ts';
import { writeQuantity } from '#kernel/quantity.ts';
import type { RequestContext } from '#model/request-context.ts';
import type { Shipment } from '#model/shipment.ts';
import type { AuditedEvent } from '#modules/audit/index.ts';

export const shipmentPacked = (context: RequestContext, shipment: Shipment): AuditedEvent => ({
  context,
  event: {
    accountId: shipment.accountId,
    type: 'shipment.packed',
    subjectKind: 'shipment',
    subjectId: shipment.id,
    data: {
      number: shipment.number,
      order_id: writeId('order', shipment.orderId),
      lines: shipment.lines.map((line) => ({
        order_line_id: writeId('order_line', line.orderLineId),
        quantity: writeQuantity(line.quantity),
      })),
    },
  },
});
