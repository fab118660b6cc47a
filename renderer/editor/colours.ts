/**
 * A code's colour on paper. Codes have one colour for light and dark; here its hue is kept and its
 * lightness is set to what the place needs: pale (in the dark, deep) under text, strong beside it.
 */

/**
 * However many tints lie on one another, they approach one lightness, on which the text's contrast
 * stays above 7:1 for every hue.
 */
export function tintOf(colour: string): string {
  return `light-dark(oklch(from ${colour} 0.84 min(c, 0.09) h / 0.58), oklch(from ${colour} 0.36 min(c, 0.09) h / 0.72))`;
}

export function strokeOf(colour: string): string {
  return `light-dark(oklch(from ${colour} min(l, 0.56) c h), oklch(from ${colour} max(l, 0.7) c h))`;
}
