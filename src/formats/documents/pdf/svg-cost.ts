/** The rendering cost of an SVG with all references expanded: each element's own cost, its children's and that of the elements it refers to. */

export interface SvgElement {
  /** Null: not an SVG element, and not rendered. */
  readonly name: string | null;
  id: string | null;
  readonly classes: string[];
  /** Ids it refers to: gradients, clip paths, masks, used elements. */
  readonly references: string[];
  readonly parent: SvgElement | null;
}

export interface SvgCost {
  readonly elements: number;
  readonly depth: number;
}

/** Counting stops far above any limit, so that exponential references cannot overflow. */
const ENOUGH = 1e9;

/** Elements in document order: a parent stands before its children. */
export function costOf(elements: readonly SvgElement[]): SvgCost | 'cycle' {
  const byId = new Map<string, SvgElement>();
  for (const element of elements) if (element.id !== null && !byId.has(element.id)) byId.set(element.id, element);
  const children = new Map<SvgElement, SvgElement[]>(elements.map((element) => [element, []]));
  for (const element of elements) if (element.parent !== null) children.get(element.parent)?.push(element);
  const parts = (element: SvgElement): SvgElement[] => [
    ...(children.get(element) ?? []),
    ...element.references.flatMap((id) => byId.get(id) ?? []),
  ];
  const [root] = elements;
  return root === undefined ? { elements: 0, depth: 0 } : measured(root, parts);
}

/** Depth first without recursion: a stack of our own cannot overflow. */
function measured(root: SvgElement, partsOf: (element: SvgElement) => SvgElement[]): SvgCost | 'cycle' {
  const done = new Map<SvgElement, SvgCost>();
  const entered = new Set<SvgElement>([root]);
  const stack = [{ element: root, parts: partsOf(root), next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const part = top.parts[top.next];
    if (part === undefined) {
      const costs = top.parts.map((each) => done.get(each) ?? { elements: 0, depth: 0 });
      done.set(top.element, {
        elements: costs.reduce((total, cost) => Math.min(ENOUGH, total + cost.elements), 1),
        depth: costs.reduce((deepest, cost) => Math.max(deepest, cost.depth), 0) + 1,
      });
      entered.delete(top.element);
      stack.pop();
      continue;
    }
    top.next += 1;
    if (done.has(part)) continue;
    if (entered.has(part)) return 'cycle';
    entered.add(part);
    stack.push({ element: part, parts: partsOf(part), next: 0 });
  }
  return done.get(root) ?? { elements: 0, depth: 0 };
}
