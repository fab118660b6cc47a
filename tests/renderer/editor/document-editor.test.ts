import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { DocumentEditor } from '../../../renderer/editor/document-editor.ts';
import type { DraftSource } from '../../../renderer/editor/text-draft.ts';
import type { Block } from '../../../schema/model/document.ts';
import type { Edit } from '../../../schema/model/editing.ts';
import { mapSpan, mapSpanThrough } from '../../../schema/text/map-span.ts';
import { splitsSurrogatePair } from '../../../schema/text/units.ts';
import { anyText } from '../../schema/text/any-text.ts';

function sourceOf(text: string): DraftSource {
  let start = 0;
  const blocks = text.split('\n').map((line, index) => {
    const block = { id: `b${index}`, kind: 'paragraph', headingLevel: 0, start, end: start + line.length };
    start = block.end + 1;
    return { ...block, speechStart: block.start, turn: null, formats: [] } as unknown as Block;
  });
  return { text, blocks, turns: [] };
}

function open(text: string) {
  const editor = new DocumentEditor(sourceOf(text), createHeadlessEditor as never);
  const edits: Edit[] = [];
  editor.onChange((change) => edits.push(...change.edits));
  const shown = () =>
    editor.lexical.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((node) => node.getTextContent())
        .join('\n'),
    );
  return { editor, edits, shown };
}

/** As Lexical does it for a key: the words selected there are replaced by what is typed. */
function type({ editor }: ReturnType<typeof open>, start: number, end: number, text: string): void {
  editor.select({ anchor: start, focus: end });
  editor.lexical.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) text === '' ? selection.removeText() : selection.insertText(text);
    },
    { discrete: true },
  );
}

const applied = (text: string, edits: readonly Edit[]) =>
  edits.reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);

describe('typing in the editor', () => {
  it('is placed where the caret was, not where the letters happen to be the same', () => {
    const opened = open('aaa sss');
    type(opened, 4, 4, 's');
    type(opened, 2, 2, 'a');
    expect(opened.edits).toEqual([
      { start: 4, end: 4, text: 's' },
      { start: 2, end: 2, text: 'a' },
    ]);
    // A coding of "sss" did not grow by the "s" typed before it.
    expect(mapSpanThrough({ start: 4, end: 7 }, opened.edits)).toEqual({ start: 6, end: 9 });
  });

  it('replaces exactly the words that were selected', () => {
    const opened = open('si det');
    type(opened, 0, 2, 'sis');
    expect(opened.edits).toEqual([{ start: 0, end: 2, text: 'sis' }]);
  });

  it('over several blocks joins them', () => {
    const opened = open('en\nto\ntre\nfire');
    type(opened, 1, 7, 'X');
    expect(opened.editor.draft.text).toBe('eXre\nfire');
    expect(opened.shown()).toBe('eXre\nfire');
    expect(opened.edits).toEqual([{ start: 1, end: 7, text: 'X' }]);
  });

  it('keeps what is typed, drawn and sent the same text, whatever happens', () => {
    const step = fc.record({
      how: fc.constantFrom('type' as const, 'edit' as const),
      at: fc.nat(1000),
      length: fc.nat(12),
      text: anyText,
    });
    fc.assert(
      fc.property(anyText, fc.array(step, { maxLength: 12 }), (text, steps) => {
        const opened = open(text);
        const { editor, edits, shown } = opened;
        for (const { how, at, length, text: wanted } of steps) {
          const now = editor.draft.text;
          let start = at % (now.length + 1);
          let end = Math.min(now.length, start + length);
          if (splitsSurrogatePair(now, start)) start -= 1;
          if (splitsSurrogatePair(now, end)) end += 1;
          if (how === 'type') type(opened, start, end, wanted.replaceAll(/[\n\r\0]/g, ' '));
          else editor.apply([{ start, end, text: wanted.replaceAll(/[\r\0]/g, ' ') }]);
          expect(shown()).toBe(editor.draft.text);
        }
        expect(applied(text, edits)).toBe(editor.draft.text);
        expect(editor.draft.blocks.map(({ start, end }) => editor.draft.text.slice(start, end)).join('\n')).toBe(
          editor.draft.text,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every span whose own words were not touched on exactly these words', () => {
    const insertion = fc.record({ at: fc.nat(1000), text: fc.stringMatching(/^[ab]{1,3}$/) });
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ab\n]{8,40}$/),
        fc.nat(1000),
        fc.nat(6),
        fc.array(insertion, { maxLength: 8 }),
        (text, from, length, insertions) => {
          const start = from % (text.length - 1);
          let span = { start, end: Math.min(text.length, start + 1 + length) };
          const words = text.slice(span.start, span.end);
          const opened = open(text);
          for (const { at, text: typed } of insertions) {
            const now = opened.editor.draft.text.length;
            const place = at % (now + 1);
            if (place > span.start && place < span.end) continue;
            const known = opened.edits.length;
            type(opened, place, place, typed);
            for (const edit of opened.edits.slice(known)) span = mapSpan(span, edit) as typeof span;
            expect(opened.editor.draft.text.slice(span.start, span.end)).toBe(words);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('taking over the stored text', () => {
  it('shows it, moves the caret along and tells spans how to follow', () => {
    const opened = open('en\nto\ntre');
    opened.editor.select({ anchor: 8, focus: 8 });
    const followed: Edit[] = [];
    opened.editor.onChange((change) => followed.push(...change.followed));
    opened.editor.take(sourceOf('en\nny\nto\ntre'));
    expect(opened.shown()).toBe('en\nny\nto\ntre');
    expect(opened.editor.selection()).toMatchObject({ anchor: 11 });
    expect(opened.edits).toEqual([]);
    expect(mapSpanThrough({ start: 3, end: 5 }, followed)).toEqual({ start: 6, end: 8 });
  });

  it('of any text over any other shows that text, wherever the caret was and the focus is', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.boolean(), (before, after, at, isElsewhere) => {
        const { editor, shown } = open(before);
        const caret = at % (before.length + 1);
        editor.select({ anchor: caret, focus: caret });
        editor.take(sourceOf(after), isElsewhere ? null : { anchor: caret, focus: caret });
        expect([shown(), editor.draft.text]).toEqual([after, after]);
      }),
    );
  });
});
