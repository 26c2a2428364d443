/**
 * The schemas of expandable records (`?expand=`) by kind, so that responses can refer to each other without import cycles between
 * their files.
 */
import { z } from 'zod';
import { assert } from '#kernel/assert.ts';

/** The kinds, by the `object` of their answers. */
export const EXPANDABLES = ['customer', 'product', 'order', 'shipment', 'invoice', 'transaction'] as const;
export type Expandable = (typeof EXPANDABLES)[number];

const shapes = new Map<Expandable, z.ZodType>();

/** Registers the schema of an expanded record: that of list rows. */
export function expandsAs<S extends z.ZodType>(kind: Expandable, shape: S): S {
  shapes.set(kind, shape);
  return shape;
}

const shapeOf = (kind: Expandable): z.ZodType =>
  z.lazy(() => {
    const shape = shapes.get(kind);
    assert(shape !== undefined, `the shape of ${kind} is known`);
    return shape;
  });

/** A member that is present on request. */
export const expanded = (kind: Expandable, path: string) =>
  shapeOf(kind)
    .optional()
    .meta({ description: `Only with \`expand=${path}\`.` });

export const expandedList = (kind: Expandable, path: string) =>
  z
    .array(shapeOf(kind))
    .optional()
    .meta({ description: `Only with \`expand=${path}\`.` });
