/** Documents by county and school, narrowed by words and by the study's filter; the ways in and out of the study above it. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../schema/model/document.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { DeletionDialog } from '../../ui/DeletionDialog.tsx';
import { ImportIcon, MoreIcon, TrashIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { RoomList } from '../../ui/RoomList.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { useImports } from '../imports/imports.ts';
import { DocumentTree } from './DocumentTree.tsx';
import { groupDocuments } from './group-documents.ts';

const NONE: DocumentSummary[] = [];

export function DocumentList({ documents }: { documents: DocumentSummary[] }) {
  const { t } = useTranslation(['documents', 'app', 'common']);
  const navigation = useNavigation();
  const imports = useImports();
  const { data: outline } = useContractQuery('study.outline', {});
  const { documentFilter: filter, setDocumentFilter } = navigation;
  const { data, error } = useContractQuery('document.list', filter, { keepPrevious: true });
  // A filter that cannot be asked lets nothing pass: the bar says why.
  const passing = error ? NONE : (data ?? documents);
  const [sought, setSought] = useState('');
  const [deletingId, setDeletingId] = useState<string | null>(null);

  const groups = useMemo(() => {
    const order = new Map(outline?.waves.map((wave) => [wave.id, wave.ordinal]));
    return groupDocuments(passing, sought, order);
  }, [passing, sought, outline]);
  const shown = groups.reduce((sum, group) => sum + group.count, 0);
  const deleting = documents.find((document) => document.id === deletingId) ?? null;
  const open = documents.find((document) => document.id === navigation.document?.id) ?? null;

  return (
    <RoomList
      label={t('list')}
      tools={
        <>
          <SearchField label={t('filter')} value={sought} onChange={setSought} />
          <MenuButton label={t('import')} icon={<ImportIcon />}>
            <MenuItem label={t('app:command.importDocuments')} onAction={imports.transcripts} />
            <MenuItem label={t('app:command.importFolder')} onAction={imports.folder} />
            <MenuSeparator />
            <MenuItem label={t('app:command.importAttributes')} onAction={imports.attributes} />
            <MenuItem label={t('app:command.importCodings')} onAction={imports.codings} />
            <MenuItem label={t('app:command.importConsents')} onAction={imports.consents} />
          </MenuButton>
          <MenuButton label={t('common:more')} icon={<MoreIcon />}>
            <MenuItem
              danger
              label={open ? t('delete.menu', { title: open.title }) : t('delete.menuNone')}
              icon={<TrashIcon />}
              isDisabled={!open}
              onAction={() => setDeletingId(open?.id ?? null)}
            />
          </MenuButton>
        </>
      }
      filters={<FilterBar filter={filter} onChange={setDocumentFilter} withoutCount />}
      count={
        shown === documents.length
          ? t('common:documents', { count: shown })
          : t('shown', { shown, documents: t('common:documents', { count: documents.length }) })
      }
    >
      <DocumentTree groups={groups} onDelete={setDeletingId} />
      {deleting && <DeleteDocumentDialog document={deleting} onClose={() => setDeletingId(null)} />}
    </RoomList>
  );
}

/** Deletes a document with its codings after showing what goes along. */
function DeleteDocumentDialog({ document, onClose }: { document: DocumentSummary; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const { document: open, closeDocument } = useNavigation();
  const { data: impact } = useContractQuery('document.deletionImpact', { documentId: document.id });
  const { run, isPending } = useContractCommand('document.delete');
  const { guard, say } = useToasts();
  const confirm = async () => {
    if (open?.id === document.id) closeDocument();
    if (await guard(run({ documentId: document.id }))) say(t('delete.done', { title: document.title }));
    onClose();
  };
  return (
    <DeletionDialog
      title={t('delete.title', { title: document.title })}
      impact={impact}
      isPending={isPending}
      onClose={onClose}
      onConfirm={() => void confirm()}
    />
  );
}
