/**
 * Sealed nodes: what Markdown itself makes (formulas, footnotes, task boxes) carried through the
 * HTML parser and the sanitiser in a form that raw HTML cannot imitate. A seal lives in the `data`
 * of a node, which no markup can reach; whatever has none came, or may have come, from the writer.
 */
import type {
  Element,
  ElementContent,
  ElementData,
  Nodes,
  Properties,
  Root,
  RootContent,
} from 'hast';
import type { Tex } from './tex.ts';

export type Seal =
  | { readonly kind: 'tex'; readonly tex: Tex }
  | { readonly kind: 'element'; readonly tagName: string; readonly properties: Properties };

/** Passes through the HTML parser untouched, its children parsed apart from the text around. */
export interface SealedNode {
  type: 'sealed';
  readonly seal: Seal;
  children: ElementContent[];
}

declare module 'hast' {
  interface RootContentMap {
    sealed: SealedNode;
  }
  interface ElementContentMap {
    sealed: SealedNode;
  }
  interface ElementData {
    seal?: Seal;
  }
}

export const SEALED_TYPE = 'sealed';

export const sealTex = (tex: Tex): SealedNode => ({
  type: 'sealed',
  seal: { kind: 'tex', tex },
  children: [],
});

/** Elements that Markdown makes with more than the sanitiser lets a writer have. */
function needsSeal({ tagName, properties }: Element): boolean {
  return (
    tagName === 'input' ||
    tagName === 'section' ||
    properties.id !== undefined ||
    properties.dataFootnoteRef !== undefined ||
    properties.dataFootnoteBackref !== undefined
  );
}

/** Seals what needs it. Must run before raw HTML is parsed: then every element is Markdown's. */
export function sealElements(parent: Root | Element | SealedNode): void {
  parent.children = (parent.children as ElementContent[]).map((child) => {
    if (child.type !== 'element') return child;
    sealElements(child);
    if (!needsSeal(child)) return child;
    const { tagName, properties, children } = child;
    return { type: 'sealed', seal: { kind: 'element', tagName, properties }, children };
  });
}

/** Turns sealed nodes into bare elements that keep the seal where only code can put it. */
export function wrapSealed(parent: Root | Element): void {
  parent.children = (parent.children as ElementContent[]).map((child): ElementContent => {
    const node: ElementContent =
      child.type === 'sealed'
        ? {
            type: 'element',
            tagName: 'span',
            properties: {},
            children: child.children,
            data: { seal: child.seal } as ElementData,
          }
        : child;
    if (node.type === 'element') wrapSealed(node);
    return node;
  });
}

/** The seal of a node, if it has one. */
export const sealOf = (node: Nodes | RootContent): Seal | undefined =>
  node.type === 'element' ? node.data?.seal : undefined;
