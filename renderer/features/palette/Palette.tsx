/** One field for everything: rooms and commands, documents, codes, and the text of the transcripts. */
import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Keyboard,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { TurnKind } from '../../../schema/model/document.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { shortcutText } from '../../app/shortcuts.ts';
import { cx } from '../../ui/cx.ts';
import { SearchIcon } from '../../ui/icons.tsx';
import type { Filter } from '../filters/condition.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { SpeechKindSelect } from '../speakers/SpeechKindSelect.tsx';
import styles from './Palette.module.css';
import { type PaletteItem, usePaletteSections } from './use-palette-sections.ts';

/** search.text gives at most this much around a hit; less means that the paragraph ends there. */
const AROUND = 60;
/** What is sought may be this long. */
const LONGEST = 200;
/** Words in transcripts and memos are searched once typing pauses this long. */
const PAUSE_MS = 120;

export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['palette', 'common']);
  const [query, setQuery] = useState('');
  const [speechKinds, setSpeechKinds] = useRoomState<TurnKind[]>('palette.speechKinds', []);
  const [filter, setFilter] = useRoomState<Filter>('palette.filter', {});
  const text = usePaused(query.trim());
  const { data: hits } = useContractQuery(
    'search.text',
    text.length > 1 ? { text: text.slice(0, LONGEST), filter, speechKinds, limit: 30 } : null,
    {
      keepPrevious: true,
    },
  );
  const { data: memos } = useContractQuery(
    'memo.list',
    text.length > 1 ? { text: text.slice(0, LONGEST), filter } : null,
    {
      keepPrevious: true,
    },
  );
  const sections = usePaletteSections(query, text.length > 1 ? { hits, memos } : {});

  const choose = (item: PaletteItem) => {
    onClose();
    item.run();
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className={cx(styles.scrim)}>
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label={t('title')} className={cx(styles.dialog)}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <TextField aria-label={t('title')} autoFocus className={cx(styles.field)}>
              <SearchIcon />
              <Input placeholder={t('placeholder')} className={cx(styles.input)} />
            </TextField>
            <ListBox
              aria-label={t('results')}
              items={sections}
              className={cx(styles.list)}
              renderEmptyState={() => <p className={cx(styles.empty)}>{t('common:noMatches')}</p>}
            >
              {(section) => (
                <ListBoxSection id={section.id}>
                  <Header className={cx(styles.header)}>{t(`section.${section.id}`)}</Header>
                  <Collection items={section.items}>
                    {(item) => (
                      <ListBoxItem
                        id={item.id}
                        textValue={item.label}
                        onAction={() => choose(item)}
                        className={cx(styles.item)}
                      >
                        <Label item={item} />
                        {item.hint && <span className={cx(styles.hint)}>{item.hint}</span>}
                        {item.shortcut && <Keyboard className={cx(styles.key)}>{shortcutText(item.shortcut)}</Keyboard>}
                      </ListBoxItem>
                    )}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
          <div className={cx(styles.narrow)}>
            <FilterBar filter={filter} onChange={setFilter} />
            <SpeechKindSelect value={speechKinds} onChange={setSpeechKinds} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Label({ item }: { item: PaletteItem }) {
  if (!item.passage) return <span className={cx(styles.label)}>{item.label}</span>;
  const { before, match, after } = item.passage;
  return (
    <span className={cx(styles.label, styles.passage)} lang="">
      {cutStart(before)}
      <mark className={cx(styles.match)}>{match}</mark>
      {cutEnd(after)}
    </span>
  );
}

/** A passage that was cut inside its paragraph begins and ends at a whole word. */
const cutStart = (text: string) => (text.length < AROUND ? text : text.replace(/^\S*\s/, '…'));
const cutEnd = (text: string) => (text.length < AROUND ? text : text.replace(/\s\S*$/, '…'));

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
