/** The door of fulfilment: shipments, and the only ways they move. */
export {
  findShipmentsByExternalId,
  insertShipments,
  loadShipments,
  loadShipmentsOfOrders,
  markShipped,
  markVoided,
  type PackedShipment,
  type ShippedFact,
} from './store.ts';
