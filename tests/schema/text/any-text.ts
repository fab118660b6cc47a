import fc from 'fast-check';

/** Emoji with joiners and skin tones, combining marks, right-to-left, line feeds. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('👩‍👩‍👧', '👍🏽', 'a\u030a', 'å', '\n', 'שלום', 'مرحبا', '𝔸', ' ', '한글', '\u1112\u1161\u11ab'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join('').toWellFormed());
