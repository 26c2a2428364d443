/** Which role may do what, as a static table: checked without a query, before any flow runs. */
import type { Role } from './request-context.ts';

export const ROLES = [
  'owner',
  'admin',
  'billing',
  'sales',
  'warehouse',
  'auditor',
  'approver',
  'payer',
] as const satisfies readonly Role[];

export const PERMISSIONS = [
  'orders:read',
  'orders:write',
  'prices:read',
  'shipments:read',
  'shipments:write',
  'invoices:read',
  'invoices:write',
  'invoices:void',
  'payments:read',
  'payments:write',
  'customers:read',
  'customers:write',
  'catalog:read',
  'catalog:write',
  'events:write',
  'exceptions:read',
  'exceptions:write',
  'account:read',
  'account:write',
  'audit:read',
  'keys:read',
  'keys:write',
  'imports:read',
  'imports:write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What is not listed is refused. Sales keys see all orders of the account; a restriction to their own orders needs user accounts. */
const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  admin: PERMISSIONS,
  billing: [
    'orders:read',
    'prices:read',
    'shipments:read',
    'invoices:read',
    'invoices:write',
    'invoices:void',
    'payments:read',
    'payments:write',
    'customers:read',
    'customers:write',
    'catalog:read',
    'exceptions:read',
    'exceptions:write',
    'account:read',
    'audit:read',
    'imports:read',
  ],
  sales: [
    'orders:read',
    'orders:write',
    'prices:read',
    'shipments:read',
    'invoices:read',
    'customers:read',
    'customers:write',
    'catalog:read',
    'account:read',
  ],
  warehouse: ['orders:read', 'shipments:read', 'shipments:write', 'catalog:read', 'account:read'],
  auditor: [
    'orders:read',
    'prices:read',
    'shipments:read',
    'invoices:read',
    'payments:read',
    'customers:read',
    'catalog:read',
    'exceptions:read',
    'account:read',
    'audit:read',
    'imports:read',
  ],
  approver: ['orders:read', 'prices:read', 'shipments:read', 'account:read'],
  payer: ['orders:read', 'prices:read', 'shipments:read', 'payments:read', 'account:read'],
};

export const mayDo = (role: Role, permission: Permission): boolean => GRANTS[role].includes(permission);

/** A key may grant no more than it has itself. */
export const mayGrant = (granter: Role, granted: Role): boolean =>
  GRANTS[granted].every((permission) => mayDo(granter, permission)) && (granted !== 'owner' || granter === 'owner');
