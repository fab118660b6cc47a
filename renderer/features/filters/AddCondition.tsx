/** Which condition, found by typing part of its name; then its alternatives or bounds, in the same popover. */
import { useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  DialogTrigger,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  useFilter,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { ChevronRightIcon, FilterIcon } from '../../ui/icons.tsx';
import menus from '../../ui/Menu.module.css';
import { SearchField } from '../../ui/SearchField.tsx';
import selects from '../../ui/Select.module.css';
import { ConditionEditor } from './ConditionEditor.tsx';
import { type Condition, type Filter, GROUPS, readAsked, writeAsked } from './condition.ts';
import styles from './Filters.module.css';

interface AddConditionProps {
  conditions: readonly Condition[];
  filter: Filter;
  onChange: (filter: Filter) => void;
}

export function AddCondition({ conditions, filter, onChange }: AddConditionProps) {
  const { t } = useTranslation('filters');
  const [isOpen, setOpen] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = conditions.find(({ id }) => id === chosenId);
  const open = (next: boolean) => {
    setOpen(next);
    setChosenId(null);
  };
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open}>
      <Button variant="quiet">
        <FilterIcon />
        {t('add')}
      </Button>
      <Popover className={cx(menus.popover, styles.popover)} placement="bottom start" offset={4}>
        <Dialog aria-label={chosen?.label ?? t('add')}>
          {chosen ? (
            <>
              <div className={cx(styles.head)}>
                <Button variant="quiet" aria-label={t('back')} onPress={() => setChosenId(null)}>
                  <span className={cx(styles.backward)}>
                    <ChevronRightIcon />
                  </span>
                  {chosen.label}
                </Button>
              </div>
              <ConditionEditor
                key={chosen.id}
                condition={chosen}
                asked={readAsked(filter, chosen.subject)}
                onChange={(asked) => onChange(writeAsked(filter, chosen.subject, asked))}
                onDone={() => open(false)}
              />
            </>
          ) : (
            <ConditionList conditions={conditions} onChoose={setChosenId} />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function ConditionList({ conditions, onChoose }: { conditions: readonly Condition[]; onChoose: (id: string) => void }) {
  const { t } = useTranslation(['filters', 'common']);
  const { contains } = useFilter({ sensitivity: 'base' });
  const sections = GROUPS.map((group) => ({ group, items: conditions.filter((one) => one.group === group) })).filter(
    ({ items }) => items.length > 0,
  );
  return (
    <Autocomplete filter={contains}>
      <div className={cx(selects.search)}>
        <SearchField label={t('find')} autoFocus />
      </div>
      <ListBox
        aria-label={t('conditions')}
        items={sections}
        onAction={(id) => onChoose(String(id))}
        className={cx(menus.menu, selects.list)}
        renderEmptyState={() => <div className={cx(selects.empty)}>{t('common:noMatches')}</div>}
      >
        {(section) => (
          <ListBoxSection id={section.group}>
            <Header className={cx(styles.group)}>{t(`group.${section.group}`)}</Header>
            <Collection items={section.items}>
              {(condition) => (
                <ListBoxItem id={condition.id} textValue={condition.label} className={cx(menus.item)}>
                  <span className={cx(menus.itemText)}>{condition.label}</span>
                  {condition.hint && <span className={cx(selects.hint)}>{condition.hint}</span>}
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  );
}
