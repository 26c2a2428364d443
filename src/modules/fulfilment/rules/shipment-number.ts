/** Shipments are numbered after their order: the first carries the order's number, later ones count on ("A", "A-2", "A-3"). */
export const shipmentNumber = (orderNumber: string, ordinal: number): string =>
  ordinal === 1 ? orderNumber : `${orderNumber}-${ordinal}`;
