/** Public interface of the fulfilment module: shipments and their state changes. */
export { decidePacking, type PackableLine, type RequestedLine } from './rules/decide-packing.ts';
export {
  decideShipping,
  refuseHeldCustomer,
  voidedShipment,
  type ShippingDecision,
  type ShippingRequest,
} from './rules/decide-shipping.ts';
export { hashShipment, refuseOtherShipment } from './rules/same-shipment.ts';
export { shipmentNumber } from './rules/shipment-number.ts';
export {
  findFreeNumber,
  findShipments,
  insertShipments,
  loadShipments,
  loadShipmentsOfOrders,
  markShipped,
  markVoided,
  type FoundShipment,
  type ShippedFact,
} from './store.ts';
