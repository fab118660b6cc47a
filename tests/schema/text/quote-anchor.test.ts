import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CanonicalText } from '../../../schema/text/canonical-text.ts';
import { anchorQuote } from '../../../schema/text/quote-anchor.ts';
import { anyText } from './any-text.ts';

const span = (text: string, quote: string, from = 0) => {
  const start = text.indexOf(quote, from);
  return { start, end: start + quote.length };
};

describe('anchorQuote', () => {
  it('keeps the offsets when the quote stands there, even if it stands elsewhere too', () => {
    const text = 'ja ja ja';
    expect(anchorQuote(new CanonicalText(text), 'ja', { start: 3, end: 5 })).toEqual({ start: 3, end: 5 });
  });

  it('takes canonically equivalent spellings for equal, in both directions', () => {
    const composed = 'Det går på skolen';
    const decomposed = composed.normalize('NFD');
    expect(anchorQuote(new CanonicalText(decomposed), 'på', span(decomposed, 'pa\u030a'))).toEqual(
      span(decomposed, 'pa\u030a'),
    );
    expect(anchorQuote(new CanonicalText(composed), 'pa\u030a', { start: 0, end: 2 })).toEqual(span(composed, 'på'));
  });

  it('takes the nearest of several places nearby', () => {
    const text = `møte ${'x'.repeat(50)} møte ${'x'.repeat(500)} møte`;
    expect(anchorQuote(new CanonicalText(text), 'møte', { start: 60, end: 64 })).toEqual(span(text, 'møte', 10));
  });

  it('goes far only when there is no doubt', () => {
    const far = `${'x'.repeat(5000)}rektor`;
    expect(anchorQuote(new CanonicalText(far), 'rektor', { start: 0, end: 6 })).toEqual(span(far, 'rektor'));
    const twice = `${far} og rektor`;
    expect(anchorQuote(new CanonicalText(twice), 'rektor', { start: 0, end: 6 })).toBeNull();
  });

  it('finds nothing when the words are not there, and nothing for no words', () => {
    const text = new CanonicalText('Det går på skolen');
    expect(anchorQuote(text, 'hjemme', { start: 0, end: 6 })).toBeNull();
    expect(anchorQuote(text, '', { start: 0, end: 0 })).toBeNull();
  });

  it('finds every piece of any text at its own place, in any normal form', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), fc.constantFrom('NFC', 'NFD'), (text, a, b, form) => {
        const clusters = Array.from(text.matchAll(/[\s\S][\p{M}\u1160-\u11ff]*/gu), (match) => match.index);
        clusters.push(text.length);
        const from = a % clusters.length;
        const start = clusters[from] as number;
        const end = clusters[from + (b % (clusters.length - from))] as number;
        fc.pre(start < end);
        const quote = text.slice(start, end).normalize(form);
        expect(anchorQuote(new CanonicalText(text), quote, { start, end })).toEqual({ start, end });
        const found = anchorQuote(new CanonicalText(text), quote, { start: start + 1, end: end + 1 });
        expect(found && text.slice(found.start, found.end).normalize('NFC')).toBe(quote.normalize('NFC'));
      }),
    );
  });
});
