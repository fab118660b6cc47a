/** What the layout of "who meets whom where" hands to its drawing: pixels and strings. */
import type { NetworkNode, NetworkTie } from '../../schema/figures/arena-network/model.ts';
import type { TextLine } from '../lib/text.ts';

export interface PlacedNode {
  node: NetworkNode;
  x: number;
  y: number;
  /** Has a tie in the panel's wave; without one it is hollow. */
  isTied: boolean;
  /** Empty where the node has ties in other waves only. */
  name: TextLine[];
}

export interface PlacedTie {
  tie: NetworkTie;
  id: string;
  /** Panel and place in it, for moving by arrow keys. */
  row: number;
  column: number;
  from: { x: number; y: number };
  to: { x: number; y: number };
  width: number;
  description: string;
}

export interface PlacedPanel {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Below the line over the panel. */
  name: TextLine[];
  nodes: PlacedNode[];
  ties: PlacedTie[];
  /** In place of nodes and ties where nothing is known of the wave. */
  noData: { label: TextLine; labelWidth: number } | null;
}

/** A sign and its meaning, at the top. */
export interface PlacedKey {
  sign: 'actor' | 'arena' | 'observed' | 'reported';
  x: number;
  y: number;
  text: TextLine;
}

export interface ArenaNetworkLayout {
  width: number;
  height: number;
  title: TextLine[];
  unit: TextLine[];
  keys: PlacedKey[];
  panels: PlacedPanel[];
  caption: TextLine[];
  /** In place of panels and caption. */
  nothing: TextLine[];
}
