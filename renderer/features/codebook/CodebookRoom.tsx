/** The codebook: its tree, the code that is looked at, and what has been coded with it. */
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useShortcuts } from '../../app/shortcuts.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { CodeDetail } from './CodeDetail.tsx';
import { CodeExcerpts } from './CodeExcerpts.tsx';
import { CodeList } from './CodeList.tsx';
import { DeleteCodeDialog } from './DeleteCodeDialog.tsx';
import { MoveCodeDialog } from './MoveCodeDialog.tsx';
import { NewCodeDialog } from './NewCodeDialog.tsx';

export const NEW_CODE_SHORTCUT = { key: 'n', mod: true, shift: true };

export function CodebookRoom() {
  const { t } = useTranslation(['codebook', 'app']);
  const { codeId, setCodeId } = useNavigation();
  const { data: codes } = useContractQuery('code.list', {});
  const { data: facets } = useContractQuery('facet.list', {});
  const [dialog, setDialog] = useState<'new' | 'move' | 'delete' | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const close = () => setDialog(null);
  const create = () => setDialog('new');
  const remove = (id: string) => {
    setCodeId(id);
    setDialog('delete');
  };

  useShortcuts(
    useMemo(
      () => [
        { shortcut: NEW_CODE_SHORTCUT, run: () => setDialog('new') },
        { shortcut: { key: 'F2' }, run: () => nameField.current?.select() },
      ],
      [],
    ),
  );

  if (!codes || !facets) return null;
  const code = codes.find((candidate) => candidate.id === codeId) ?? null;
  return (
    <>
      <SplitPane
        name="codebook"
        dividerLabel={t('app:dividerList')}
        fixed="first"
        width={330}
        min={220}
        max={520}
        otherMin={640}
      >
        <CodeList facets={facets} codes={codes} onNew={create} onDelete={remove} />
        {code ? (
          <SplitPane
            name="codebook.excerpts"
            dividerLabel={t('app:dividerSide')}
            fixed="second"
            width={360}
            min={240}
            max={560}
          >
            <CodeDetail
              key={code.id}
              code={code}
              facet={facets.find((facet) => facet.key === code.facet)}
              nameField={nameField}
              onMove={() => setDialog('move')}
              onDelete={() => setDialog('delete')}
            />
            <CodeExcerpts code={code} />
          </SplitPane>
        ) : (
          <EmptyState
            title={codes.length === 0 ? t('empty.title') : t('choose.title')}
            actions={<Button onPress={create}>{t('new.button')}</Button>}
          >
            <p>{codes.length === 0 ? t('empty.text') : t('choose.text')}</p>
          </EmptyState>
        )}
      </SplitPane>
      {dialog === 'new' && <NewCodeDialog facets={facets} codes={codes} beside={code} onClose={close} />}
      {dialog === 'move' && code && <MoveCodeDialog code={code} facets={facets} codes={codes} onClose={close} />}
      {dialog === 'delete' && code && <DeleteCodeDialog code={code} onClose={close} />}
    </>
  );
}
