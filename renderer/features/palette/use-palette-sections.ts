/** What the palette offers for what was typed: every word must occur; names that begin with it come first. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../schema/contract.ts';
import { sourceTag } from '../../../schema/domain/source-tag.ts';
import type { Memo } from '../../../schema/model/memo.ts';
import { matchRank } from '../../../schema/text/matching/names.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useCommands } from '../../app/commands.ts';
import { useNavigation } from '../../app/navigation.tsx';
import type { Shortcut } from '../../app/shortcuts.ts';
import { useLanguage } from '../../i18n/index.ts';
import { nameOf, writingOf } from '../memos/memo.ts';

export interface PaletteItem {
  id: string;
  label: string;
  hint?: string;
  shortcut?: Shortcut;
  /** For a hit in the text: the words around it. */
  passage?: { before: string; match: string; after: string };
  run: () => void;
}

export interface PaletteSection {
  id: 'commands' | 'documents' | 'codes' | 'memos' | 'text';
  items: PaletteItem[];
}

const AT_MOST = 8;

/** What was found in texts and memos; not there while nothing is sought. */
interface Found {
  hits?: Output<'search.text'> | undefined;
  memos?: readonly Memo[] | undefined;
}

export function usePaletteSections(query: string, { hits, memos }: Found): PaletteSection[] {
  const { t } = useTranslation('memos');
  const language = useLanguage();
  const commands = useCommands();
  const { openDocument, openCode, openMemo } = useNavigation();
  const { data: documents } = useContractQuery('document.list', {});
  const { data: codes } = useContractQuery('code.list', {});

  return useMemo(() => {
    const commandItems = commands.list
      .filter(({ id, isDisabled }) => id !== 'palette' && !isDisabled)
      .map(({ id, label, shortcut, run }) => ({ id: `command:${id}`, label, run, ...(shortcut ? { shortcut } : {}) }));
    const documentItems = (documents ?? []).map((document) => ({
      id: `document:${document.id}`,
      label: document.title,
      hint: sourceTag(document, language),
      run: () => openDocument(document.id),
    }));
    const codeItems = (codes ?? []).map((code) => ({
      id: `code:${code.id}`,
      label: code.name,
      hint: code.shortId,
      run: () => openCode(code.id),
    }));
    const memoItems = (memos ?? []).slice(0, AT_MOST).map((memo) => ({
      id: `memo:${memo.id}`,
      label: nameOf(memo),
      hint: t(`kind.${memo.kind}`),
      run: () => openMemo(writingOf(memo)),
    }));
    const textItems = (hits ?? []).map((hit) => ({
      id: `text:${hit.documentId}:${hit.start}`,
      label: hit.match,
      hint: hit.title,
      passage: hit,
      run: () => openDocument(hit.documentId, { start: hit.start, end: hit.end }),
    }));
    // Commands are few and come first while nothing is typed; afterwards what was named comes first.
    const sections: PaletteSection[] = [
      { id: 'commands', items: best(commandItems, query) },
      { id: 'documents', items: best(documentItems, query) },
      { id: 'codes', items: best(codeItems, query) },
      { id: 'memos', items: memoItems },
      { id: 'text', items: textItems },
    ];
    return sections.filter((section) => section.items.length > 0);
  }, [query, hits, memos, commands.list, documents, codes, openDocument, openCode, openMemo, language, t]);
}

function best(items: PaletteItem[], query: string): PaletteItem[] {
  return items
    .map((item) => ({ item, rank: matchRank(query, `${item.label} ${item.hint ?? ''}`) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, AT_MOST)
    .map(({ item }) => item);
}
