/**
 * What files would become, looked at and adjusted before they are imported: the files at the left, the chosen one at
 * the right, with who speaks, by which rules and with which attributes. Enter imports with the defaults at once.
 */
import { useMemo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PreviewedFile } from '../../../../schema/model/imports.ts';
import { useCall } from '../../../api/hooks.ts';
import { useToasts } from '../../../app/toasts.tsx';
import { useErrorText, useMessageText } from '../../../i18n/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { useDelayed } from '../../../ui/useDelayed.ts';
import { AttributesTab } from './AttributesTab.tsx';
import { FileFacts } from './FileFacts.tsx';
import { FileList } from './FileList.tsx';
import {
  attributesOf,
  attributeTables,
  type Decisions,
  decisionOn,
  type ImportPlan,
  importsAnything,
  isTable,
  needsAttention,
  planOf,
  speakersAcross,
} from './previewed-files.ts';
import { SpeakersTab } from './SpeakersTab.tsx';
import { SurveyTab } from './SurveyTab.tsx';
import { SHOWN_BLOCKS, TextPreview } from './TextPreview.tsx';
import { TurnRulesTab } from './TurnRulesTab.tsx';
import { type Preview, usePreview } from './use-preview.ts';
import styles from './Wizard.module.css';

type Survey = NonNullable<PreviewedFile['survey']>;

interface ImportWizardProps {
  paths: readonly string[];
  onClose: () => void;
  onImport: (plan: ImportPlan) => void;
}

export function ImportWizard({ paths, onClose, onImport }: ImportWizardProps) {
  const { t } = useTranslation(['imports', 'common']);
  const [decisions, setDecisions] = useState<Decisions>({
    files: {},
    speakers: new Map(),
    surveys: {},
    turnRules: null,
    attributes: undefined,
  });
  const [chosen, setChosen] = useState(0);
  const call = useCall();
  const { guard } = useToasts();
  const decide = (change: Partial<Decisions>) => setDecisions((before) => ({ ...before, ...change }));

  const { turnRules, surveys } = decisions;
  const options = useMemo(() => ({ ...(turnRules ? { turnRules } : {}), surveys }), [turnRules, surveys]);
  const all = usePreview(useMemo(() => ({ paths: [...paths], options, blocks: 0 }), [paths, options]));
  const { files } = all;
  const only = files?.[chosen]?.path ?? null;
  const one = usePreview(
    useMemo(
      () => (only === null ? null : { paths: [...paths], options, only, blocks: SHOWN_BLOCKS }),
      [paths, options, only],
    ),
  );
  const plan = planOf(paths, files, decisions);
  /** Before all is read only the tables among the files are, so that attributes given with the files are not missed. */
  const start = async () => {
    const tables = paths.filter(isTable);
    if (files || tables.length === 0) return onImport(plan);
    const read = await guard(call('import.preview', { paths: tables, blocks: 0 }));
    if (read) onImport(planOf(paths, null, { ...decisions, attributes: attributesOf(paths, read, decisions) }));
  };
  const nothingToDo = !importsAnything(plan) && plan.replacements.length === 0;

  return (
    <Dialog
      title={t('wizard.title')}
      size="whole"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Summary all={all} plan={plan} />
          {!nothingToDo && <Button onPress={onClose}>{t('common:cancel')}</Button>}
          {/* Never disabled: it has the focus, which would be lost, and Esc with it. */}
          <Button variant="primary" autoFocus onPress={() => (nothingToDo ? onClose() : void start())}>
            {nothingToDo
              ? t('common:close')
              : plan.count
                ? t('wizard.importCount', { count: plan.count })
                : t(plan.replacements.length > 0 ? 'wizard.goOn' : 'wizard.import')}
          </Button>
        </>
      }
    >
      {!files && <Reading all={all} />}
      {files && (
        <div className={cx(styles.panes)}>
          <FileList files={files} decisions={decisions} chosen={chosen} onChoose={setChosen} />
          <Details all={all} one={one} chosen={chosen} plan={plan} decisions={decisions} onDecide={decide} />
        </div>
      )}
    </Dialog>
  );
}

function Reading({ all }: { all: Preview }) {
  const { t } = useTranslation('imports');
  const errorText = useErrorText();
  const isLate = useDelayed(all.isReading);
  if (all.error !== null) return <p className={cx(styles.reason)}>{errorText(all.error)}</p>;
  if (!isLate) return null;
  return (
    <div className={cx(styles.reading)}>
      <ProgressBar
        label={all.progress?.label || t('wizard.reading')}
        done={all.progress?.done ?? 0}
        total={all.progress?.total ?? 0}
      />
      <p className={cx(styles.hint)}>{t('wizard.readingText')}</p>
    </div>
  );
}

function Summary({ all, plan }: { all: Preview; plan: ImportPlan }) {
  const { t } = useTranslation('imports');
  const isLate = useDelayed(all.isReading);
  const open = all.files?.filter(needsAttention).length ?? 0;
  const parts = [
    t('wizard.willImport', { count: plan.count ?? 0 }),
    ...(plan.replacements.length > 0 ? [t('wizard.willReplace', { count: plan.replacements.length })] : []),
    ...(open > 0 ? [t('wizard.open', { count: open })] : []),
  ];
  return (
    <p role="status" className={cx(styles.sum)}>
      {all.files && (isLate ? t('wizard.readingAgain') : parts.join(' · '))}
    </p>
  );
}

interface DetailsProps {
  all: Preview;
  one: Preview;
  chosen: number;
  plan: ImportPlan;
  decisions: Decisions;
  onDecide: (change: Partial<Decisions>) => void;
}

/** Columns of a survey with which nothing can be read are chosen anew among those that were read before. */
function Details({ all, one, chosen, plan, decisions, onDecide }: DetailsProps) {
  const { t } = useTranslation('imports');
  const messageText = useMessageText();
  const files = all.files ?? [];
  const listed = files[chosen];
  const [surveysRead, setSurveysRead] = useState<Readonly<Record<string, Survey>>>({});
  if (!listed) return null;
  const text = one.files?.find(({ path }) => path === listed.path);
  const file = text ?? listed;
  const survey = file.survey ?? surveysRead[file.file] ?? null;
  const speakers = speakersAcross(files, decisions);
  const { surveys } = decisions;
  const { attributes } = plan.input;
  const tables = [...attributeTables(files).map(({ path }) => path), ...(attributes === undefined ? [] : [attributes])];
  const preview = text && text.blocks.length > 0 && <TextPreview file={text} speakers={decisions.speakers} />;
  return (
    <Tabs className={cx(styles.tabs)}>
      <TabList aria-label={t('wizard.look')} className={cx(styles.tabList)}>
        <Tab id="file">{t('wizard.tab.file')}</Tab>
        {survey && <Tab id="survey">{t('wizard.tab.survey')}</Tab>}
        <Tab id="speakers">{t('wizard.tab.speakers', { count: speakers.length })}</Tab>
        <Tab id="rules">{t('wizard.tab.rules')}</Tab>
        <Tab id="attributes">{t('wizard.tab.attributes')}</Tab>
      </TabList>
      <TabPanel id="file" className={cx(styles.panel)}>
        <FileFacts
          file={file}
          decision={decisionOn(file, decisions)}
          onDecide={(decision) => onDecide({ files: { ...decisions.files, [file.path]: decision } })}
        />
        {preview}
      </TabPanel>
      {survey && (
        <TabPanel id="survey" className={cx(styles.panel)}>
          <SurveyTab
            survey={survey}
            chosen={surveys[file.file] ?? survey.chosen}
            problem={file.error && messageText(file.error)}
            onChange={(columns) => {
              setSurveysRead((before) => ({ ...before, [file.file]: survey }));
              onDecide({ surveys: { ...surveys, [file.file]: columns } });
            }}
          />
        </TabPanel>
      )}
      <TabPanel id="speakers" className={cx(styles.panel)}>
        <SpeakersTab
          speakers={speakers}
          onChange={(label, who) => onDecide({ speakers: new Map(decisions.speakers).set(label, who) })}
        />
      </TabPanel>
      <TabPanel id="rules" className={cx(styles.panel)}>
        <TurnRulesTab
          files={files}
          isReading={all.isReading}
          rules={decisions.turnRules}
          onChange={(rules) => onDecide({ turnRules: rules })}
        />
        {preview}
      </TabPanel>
      <TabPanel id="attributes" className={cx(styles.panel)}>
        <AttributesTab
          input={plan.input}
          tables={[...new Set(tables)]}
          onChoose={(path) => onDecide({ attributes: path })}
        />
      </TabPanel>
    </Tabs>
  );
}
