/**
 * A code's colour on paper. Codes keep one colour in light and dark; here it is moved towards what
 * stays readable on either: tints under text turn pale or deep, strokes beside it stay strong.
 */

/**
 * Overlapping tints add up. Mixed with the paper's own end first, however many lie on one another
 * they approach a pale (in the dark a deep) tone, and the text on them stays readable.
 */
export function tintOf(colour: string): string {
  const light = `color-mix(in srgb, color-mix(in srgb, ${colour} 50%, white) 48%, transparent)`;
  const dark = `color-mix(in srgb, color-mix(in srgb, ${colour} 36%, black) 70%, transparent)`;
  return `light-dark(${light}, ${dark})`;
}

export function strokeOf(colour: string): string {
  return `light-dark(color-mix(in srgb, ${colour} 85%, black), color-mix(in srgb, ${colour} 70%, white))`;
}
