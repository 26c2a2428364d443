/** Shipments are numbered after their order: the first has the order's number, later ones a suffix ("A", "A-2", "A-3"). */
export const shipmentNumber = (orderNumber: string, ordinal: number): string =>
  ordinal === 1 ? orderNumber : `${orderNumber}-${ordinal}`;
