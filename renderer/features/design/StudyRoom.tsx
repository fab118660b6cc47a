/** The study's design: a list of its parts, and the part that is looked at. */
import type { ComponentType } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DesignTable } from '../../../schema/model/design.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { STUDY_SECTIONS, type StudySectionId } from '../../app/places.ts';
import { cx } from '../../ui/cx.ts';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { CoverageSection } from '../coverage/CoverageSection.tsx';
import { NetworkSection } from '../networks/NetworkSection.tsx';
import { OverviewSection } from '../overview/OverviewSection.tsx';
import styles from './Study.module.css';
import { SitesSection } from './sites/SitesSection.tsx';
import { TablesSection } from './TablesSection.tsx';

/** What a part shows: tables of the design, or something of its own. */
type Content = { tables: readonly [DesignTable, ...DesignTable[]] } | { Content: ComponentType };

const CONTENTS: Record<StudySectionId, Content> = {
  overview: { Content: OverviewSection },
  sites: { Content: SitesSection },
  people: { tables: ['participants', 'roles', 'participantWaves'] },
  waves: { tables: ['waves', 'phases', 'phasePeriods'] },
  events: { tables: ['events', 'brackets'] },
  arenas: { tables: ['arenas', 'reportedTies'] },
  levels: { tables: ['levels'] },
  attributes: { tables: ['attributes'] },
  documents: { tables: ['documents'] },
  coverage: { Content: CoverageSection },
  network: { Content: NetworkSection },
};
const ITEMS = STUDY_SECTIONS.map((id) => ({ id }));

export function StudyRoom() {
  const { t } = useTranslation(['study', 'app']);
  const { studySection, openStudySection } = useNavigation();
  const section = studySection ?? STUDY_SECTIONS[0];
  const content = CONTENTS[section];
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
        items={ITEMS}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[section]}
        onSelectionChange={(keys) => {
          const chosen = keys === 'all' ? undefined : STUDY_SECTIONS.find((id) => keys.has(id));
          if (chosen) openStudySection(chosen);
        }}
        className={cx(styles.sections)}
      >
        {({ id }) => (
          <ListBoxItem id={id} textValue={t(`section.${id}`)} className={cx(styles.section)}>
            {t(`section.${id}`)}
          </ListBoxItem>
        )}
      </ListBox>
      <section aria-label={t(`section.${section}`)} className={cx(styles.content)}>
        {'tables' in content ? (
          <TablesSection key={section} section={section} tables={content.tables} />
        ) : (
          <content.Content key={section} />
        )}
      </section>
    </SplitPane>
  );
}
