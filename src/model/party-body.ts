/** Addresses and delivery places in the shape the API speaks, and back. Absent members stay absent, so equal content has one text. */
import type { Address, ShipTo } from './party.ts';

export interface AddressBody {
  readonly line1: string;
  readonly line2?: string | null | undefined;
  readonly city: string;
  readonly region?: string | null | undefined;
  readonly postal_code?: string | null | undefined;
  readonly country: string;
}

/** A delivery place: an address, and the name that stands above it. */
export interface ShipToBody extends AddressBody {
  readonly name?: string | null | undefined;
}

const isGiven = (text: string | null | undefined): text is string => text !== undefined && text !== null && text !== '';

export function toAddressBody(address: Address): AddressBody {
  return {
    line1: address.line1,
    ...(isGiven(address.line2) ? { line2: address.line2 } : {}),
    city: address.city,
    ...(isGiven(address.region) ? { region: address.region } : {}),
    ...(isGiven(address.postalCode) ? { postal_code: address.postalCode } : {}),
    country: address.country,
  };
}

export const toShipToBody = (shipTo: ShipTo): ShipToBody =>
  isGiven(shipTo.name) ? { name: shipTo.name, ...toAddressBody(shipTo.address) } : toAddressBody(shipTo.address);

export function fromAddressBody(body: AddressBody): Address {
  return {
    line1: body.line1,
    ...(isGiven(body.line2) ? { line2: body.line2 } : {}),
    city: body.city,
    ...(isGiven(body.region) ? { region: body.region } : {}),
    // Many countries have none; the document prints what there is.
    postalCode: body.postal_code ?? '',
    country: body.country,
  };
}

export const fromShipToBody = (body: ShipToBody): ShipTo =>
  isGiven(body.name) ? { name: body.name, address: fromAddressBody(body) } : { address: fromAddressBody(body) };
