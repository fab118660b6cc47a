/** The study's design: a list of its parts, and the part that is looked at. */
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../app/navigation.tsx';
import { cx } from '../../ui/cx.ts';
import { SplitPane } from '../../ui/SplitPane.tsx';
import styles from './Study.module.css';
import { STUDY_SECTIONS } from './sections.ts';
import { TablesSection } from './TablesSection.tsx';

export function StudyRoom() {
  const { t } = useTranslation(['study', 'app']);
  const { studySection, openStudySection } = useNavigation();
  const section = STUDY_SECTIONS.find(({ id }) => id === studySection) ?? STUDY_SECTIONS[0];
  return (
    <SplitPane
      name="study"
      dividerLabel={t('app:dividerList')}
      fixed="first"
      width={204}
      min={140}
      max={320}
      otherMin={560}
    >
      <ListBox
        aria-label={t('sections')}
        items={STUDY_SECTIONS}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[section.id]}
        onSelectionChange={(keys) => {
          const chosen = keys === 'all' ? undefined : STUDY_SECTIONS.find(({ id }) => keys.has(id));
          if (chosen) openStudySection(chosen.id);
        }}
        className={cx(styles.sections)}
      >
        {({ id }) => (
          <ListBoxItem id={id} textValue={t(`section.${id}`)} className={cx(styles.section)}>
            {t(`section.${id}`)}
          </ListBoxItem>
        )}
      </ListBox>
      <section aria-label={t(`section.${section.id}`)} className={cx(styles.content)}>
        {'tables' in section ? (
          <TablesSection key={section.id} section={section.id} tables={section.tables} />
        ) : (
          <section.Content key={section.id} />
        )}
      </section>
    </SplitPane>
  );
}
