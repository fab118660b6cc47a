/**
 * The codebook as a tree: facets, their codes, codes below codes. Filtering keeps what lies on the
 * way to a match, so that a code is never shown without its place.
 */

import type { Code, CountedCode, Facet } from '../../../schema/model/coding.ts';
import { hasAllWords, typedWords } from '../../../schema/text/matching/names.ts';

export interface CodeNode {
  key: string;
  code: CountedCode;
  children: CodeNode[];
}

export interface FacetNode {
  /** "facet:" and the facet's key, so that it cannot be taken for a code's id. */
  key: string;
  facet: Facet;
  codes: CodeNode[];
  /** Codings with codes of the facet. */
  codings: number;
}

export const facetKey = (facet: string) => `facet:${facet}`;

/** `among` narrows the tree to some codes, null does not. */
export function buildCodeTree(
  facets: readonly Facet[],
  codes: readonly CountedCode[],
  filter: string,
  among: ReadonlySet<string> | null = null,
): FacetNode[] {
  const words = typedWords(filter);
  const children = new Map<string, CountedCode[]>();
  for (const code of codes) {
    const parent = code.parentId ?? facetKey(code.facet);
    children.set(parent, [...(children.get(parent) ?? []), code]);
  }
  const nodesBelow = (parent: string): CodeNode[] =>
    (children.get(parent) ?? []).flatMap((code) => {
      const below = nodesBelow(code.id);
      return below.length > 0 || ((among === null || among.has(code.id)) && matches(code, filter))
        ? [{ key: code.id, code, children: below }]
        : [];
    });
  return facets
    .map((facet) => ({
      key: facetKey(facet.key),
      facet,
      codes: nodesBelow(facetKey(facet.key)),
      codings: codes.reduce((sum, code) => sum + (code.facet === facet.key ? code.codings : 0), 0),
    }))
    .filter((node) => (words.length === 0 && among === null) || node.codes.length > 0);
}

const matches = ({ shortId, name, definition }: Code, filter: string): boolean =>
  hasAllWords(filter, `${shortId} ${name} ${definition}`);

/** Keys of everything that has something below it. */
export function branchKeys(tree: readonly FacetNode[]): string[] {
  const ofNode = (node: CodeNode): string[] =>
    node.children.length > 0 ? [node.key, ...node.children.flatMap(ofNode)] : [];
  return tree.flatMap((facet) => [facet.key, ...facet.codes.flatMap(ofNode)]);
}

/** The code itself and all below it; it cannot be moved under any of them. */
export function withDescendants(codes: readonly Code[], codeId: string): Set<string> {
  const found = new Set([codeId]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const code of codes) if (code.parentId !== null && found.has(code.parentId)) found.add(code.id);
  }
  return found;
}

export interface MoveTarget {
  facet: string;
  parentId: string | null;
  beforeCodeId: string | null;
}

/** Where a code goes that is dropped on, before or after an item of the tree; null where it cannot go. */
export function moveTarget(
  codes: readonly Code[],
  movedId: string,
  key: string,
  position: 'on' | 'before' | 'after',
): MoveTarget | null {
  if (key.startsWith('facet:')) {
    return position === 'on' ? { facet: key.slice('facet:'.length), parentId: null, beforeCodeId: null } : null;
  }
  const target = codes.find((code) => code.id === key);
  if (!target || withDescendants(codes, movedId).has(target.id)) return null;
  if (position === 'on') return { facet: target.facet, parentId: target.id, beforeCodeId: null };
  const { facet, parentId } = target;
  if (position === 'before') return { facet, parentId, beforeCodeId: target.id };
  const siblings = codes.filter((code) => code.facet === facet && code.parentId === parentId && code.id !== movedId);
  return { facet, parentId, beforeCodeId: siblings[siblings.indexOf(target) + 1]?.id ?? null };
}
