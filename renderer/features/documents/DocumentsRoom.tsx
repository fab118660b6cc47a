/** The list of documents and, beside it, the one that is read. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { shortcutText } from '../../app/shortcuts.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { useImports } from '../imports/imports.ts';
import { ReadingView } from '../reading/ReadingView.tsx';
import { DocumentList } from './DocumentList.tsx';

/** Stays when the frame around it changes, as it does with every command that can be undone. */
export const DocumentsRoom = memo(function DocumentsRoom() {
  const { t } = useTranslation(['documents', 'app']);
  const { document, closeDocument } = useNavigation();
  const { data: documents } = useContractQuery('document.list', {});
  const imports = useImports();

  if (!documents) return null;
  if (documents.length === 0) {
    return (
      <EmptyState
        title={t('empty.title')}
        actions={
          <>
            <Button variant="primary" onPress={imports.transcripts}>
              {t('app:command.importDocuments')}
            </Button>
            <Button onPress={imports.folder}>{t('app:command.importFolder')}</Button>
          </>
        }
      >
        <p>{t('empty.text')}</p>
      </EmptyState>
    );
  }
  return (
    <SplitPane
      name="documents"
      dividerLabel={t('app:dividerList')}
      fixed="first"
      width={308}
      min={220}
      max={480}
      otherMin={640}
    >
      <DocumentList documents={documents} />
      {document ? (
        <ReadingView key={document.id} documentId={document.id} focus={document.focus} onClose={closeDocument} />
      ) : (
        <EmptyState title={t('choose.title')}>
          <p>{t('choose.text', { shortcut: shortcutText({ key: 'k', mod: true }) })}</p>
        </EmptyState>
      )}
    </SplitPane>
  );
});
