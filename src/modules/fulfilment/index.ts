/** The door of fulfilment: shipments, and the only ways they move. */
export { decidePacking, type PackableLine, type WishedLine } from './rules/decide-packing.ts';
export {
  findShipments,
  findShipmentsByExternalId,
  insertShipments,
  loadShipments,
  loadShipmentsOfOrders,
  markLeftUnbilled,
  markShipped,
  markVoided,
  type PackedShipment,
  type ShippedFact,
} from './store.ts';
