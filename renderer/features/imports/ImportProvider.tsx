/**
 * Bringing files into the study: the system's dialogs or files dropped on the window, a look at what they would
 * become, a panel with progress that leaves the window usable, a result with a line per file or row. One at a time.
 */
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgressEvent } from '../../../schema/contract.ts';
import type { DocumentImport, RowImport } from '../../../schema/model/imports.ts';
import { useCall } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { DocumentImportDialog } from './DocumentImportDialog.tsx';
import { DropTarget } from './DropTarget.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { ImportContext, type ImportKind, type Imports } from './imports.ts';
import { RowImportDialog } from './RowImportDialog.tsx';
import { type AskedTable, TableQuestionDialog } from './TableQuestionDialog.tsx';
import { ImportWizard } from './wizard/ImportWizard.tsx';
import { type ImportPlan, importsAnything, isTable, type Replacement } from './wizard/previewed-files.ts';

type Result =
  | { kind: 'documents'; report: DocumentImport | null; replacements: Replacement[] }
  | { kind: Exclude<ImportKind, 'documents'>; report: RowImport };
interface Running {
  kind: ImportKind;
  progress: ProgressEvent | null;
}

export function ImportProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('imports');
  const call = useCall();
  const { say, sayError } = useToasts();
  const [running, setRunning] = useState<Running | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [asked, setAsked] = useState<AskedTable | null>(null);
  const [given, setGiven] = useState<readonly string[] | null>(null);
  const controller = useRef<AbortController | null>(null);

  const isBusy = useCallback(() => {
    if (controller.current) say(t('oneAtATime'), 'warning');
    return controller.current !== null;
  }, [say, t]);

  /** Runs one import at a time and keeps its progress and result. */
  const start = useCallback(
    async (kind: ImportKind, work: (options: Parameters<typeof call>[2]) => Promise<Result>) => {
      if (isBusy()) return;
      const own = new AbortController();
      controller.current = own;
      setRunning({ kind, progress: null });
      try {
        setResult(await work({ signal: own.signal, onProgress: (progress) => setRunning({ kind, progress }) }));
      } catch (error) {
        sayError(error);
      } finally {
        controller.current = null;
        setRunning(null);
      }
    },
    [isBusy, sayError],
  );
  const look = useCallback((paths: readonly string[]) => !isBusy() && setGiven(paths), [isBusy]);

  const importDocuments = useCallback(
    (plan: ImportPlan) =>
      start('documents', async (options) => ({
        kind: 'documents',
        report: importsAnything(plan) ? await call('import.documents', plan.input, options) : null,
        replacements: plan.replacements,
      })),
    [call, start],
  );
  const importTable = useCallback(
    (kind: 'attributes' | 'consents', path: string) =>
      start(kind, async (options) => ({ kind, report: await call(`import.${kind}`, { path }, options) })),
    [call, start],
  );
  const importCodings = useCallback(
    (path: string, coder: string) =>
      start('codings', async (options) => ({
        kind: 'codings',
        report: await call('import.codings', { path, coder }, options),
      })),
    [call, start],
  );

  const imports = useMemo<Imports>(() => {
    const shell = window.proact;
    const chooseTable = async (kind: 'attributes' | 'consents') => {
      const path = await shell.chooseTable(kind);
      if (path) await importTable(kind, path);
    };
    return {
      transcripts: () => void shell.chooseTranscripts().then((paths) => paths && look(paths)),
      folder: () => void shell.chooseFolder().then((paths) => paths && look(paths)),
      attributes: () => void chooseTable('attributes'),
      consents: () => void chooseTable('consents'),
      codings: () =>
        void shell.chooseTable('codings').then((path) => path && setAsked({ path, kind: 'codings', isKnown: true })),
    };
  }, [importTable, look]);

  /** A table alone is asked about; beside transcripts what it holds is seen in it. */
  const onDropped = useCallback(
    (paths: string[]) => {
      const [table, ...more] = paths;
      if (table && more.length === 0 && isTable(table)) setAsked({ path: table, kind: 'attributes', isKnown: false });
      else look(paths);
    },
    [look],
  );

  const onAnswered = ({ path, kind }: AskedTable, coder: string) => {
    setAsked(null);
    if (kind === 'documents') look([path]);
    else if (kind === 'codings') void importCodings(path, coder);
    else void importTable(kind, path);
  };

  return (
    <ImportContext value={imports}>
      {children}
      <DropTarget onDropped={onDropped} />
      {running && (
        <ImportPanel kind={running.kind} progress={running.progress} onCancel={() => controller.current?.abort()} />
      )}
      {asked && <TableQuestionDialog asked={asked} onClose={() => setAsked(null)} onAnswered={onAnswered} />}
      {given && (
        <ImportWizard
          key={given.join('\n')}
          paths={given}
          onClose={() => setGiven(null)}
          onImport={(plan) => {
            setGiven(null);
            void importDocuments(plan);
          }}
        />
      )}
      {result?.kind === 'documents' && (
        <DocumentImportDialog
          report={result.report}
          replacements={result.replacements}
          onClose={() => setResult(null)}
          onAttach={imports.attributes}
        />
      )}
      {result && result.kind !== 'documents' && (
        <RowImportDialog kind={result.kind} report={result.report} onClose={() => setResult(null)} />
      )}
    </ImportContext>
  );
}
