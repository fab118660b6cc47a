/** The codebook: its tree, the code that is looked at, and what has been coded with it. */
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodebookVersion, CodeSet } from '../../../schema/model/codebook.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useRoomState } from '../../app/room-state.tsx';
import { useShortcuts } from '../../app/shortcuts.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { useCodeUses } from '../coding/use-code-uses.ts';
import type { CodebookDialog } from './CodebookMenu.tsx';
import { CodeDetail } from './CodeDetail.tsx';
import { CodeExcerpts } from './CodeExcerpts.tsx';
import { CodeList, NEW_CODE_SHORTCUT } from './CodeList.tsx';
import { CodeSetsDialog } from './CodeSetsDialog.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { DeleteCodeDialog } from './DeleteCodeDialog.tsx';
import { FreezeDialog } from './FreezeDialog.tsx';
import { MergeCodeDialog } from './MergeCodeDialog.tsx';
import { MoveCodeDialog } from './MoveCodeDialog.tsx';
import { NewCodeDialog } from './NewCodeDialog.tsx';
import { SplitCodeDialog } from './SplitCodeDialog.tsx';
import { VersionCode, VersionCodings } from './VersionCode.tsx';

type CodeDialog = 'new' | 'move' | 'merge' | 'split' | 'delete';

const NO_VERSIONS: CodebookVersion[] = [];
const NO_SETS: CodeSet[] = [];
const UNUSED = { codings: 0, documents: 0 };

export function CodebookRoom() {
  const { t } = useTranslation(['codebook', 'app']);
  const { codeId, setCodeId } = useNavigation();
  const { data: listed } = useContractQuery('code.list', {});
  const uses = useCodeUses();
  const codes = useMemo(() => listed?.map((code) => ({ ...code, ...(uses.get(code.id) ?? UNUSED) })), [listed, uses]);
  const { data: facets } = useContractQuery('facet.list', {});
  const [dialog, setDialog] = useState<CodeDialog | CodebookDialog | null>(null);
  const [versionId, setVersionId] = useRoomState<string | null>('codebook.version', null);
  const { data: versions = NO_VERSIONS } = useContractQuery('codebook.versions', {});
  const { data: sets = NO_SETS } = useContractQuery('codeSet.list', {});
  // A version that was undone is not there to look at any more.
  const isThere = versions.some((version) => version.id === versionId);
  const { data: then } = useContractQuery('codebook.version', versionId && isThere ? { id: versionId } : null, {
    keepPrevious: true,
  });
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
  const frozen = isThere ? (then ?? null) : null;
  const shown = frozen?.codes ?? codes;
  const code = shown.find((candidate) => candidate.id === codeId) ?? null;
  const present = frozen === null ? code : null;
  const facet = facets.find((candidate) => candidate.key === code?.facet);
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
        <CodeList
          facets={facets}
          codes={shown}
          versions={versions}
          sets={sets}
          version={frozen?.version ?? null}
          onVersion={setVersionId}
          onNew={create}
          onDelete={remove}
          onOpen={setDialog}
        />
        {code ? (
          <SplitPane
            name="codebook.excerpts"
            dividerLabel={t('app:dividerSide')}
            fixed="second"
            width={360}
            min={240}
            max={560}
          >
            {frozen ? (
              <VersionCode code={code} facet={facet} />
            ) : (
              <CodeDetail key={code.id} code={code} facet={facet} nameField={nameField} onOpen={setDialog} />
            )}
            {frozen ? <VersionCodings code={code} version={frozen.version} /> : <CodeExcerpts code={code} />}
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
      {dialog === 'new' && <NewCodeDialog facets={facets} codes={codes} beside={present} onClose={close} />}
      {dialog === 'move' && present && <MoveCodeDialog code={present} facets={facets} codes={codes} onClose={close} />}
      {dialog === 'merge' && present && <MergeCodeDialog code={present} codes={codes} onClose={close} />}
      {dialog === 'split' && present && <SplitCodeDialog code={present} codes={codes} onClose={close} />}
      {dialog === 'delete' && present && <DeleteCodeDialog code={present} onClose={close} />}
      {dialog === 'freeze' && <FreezeDialog onClose={close} />}
      {dialog === 'compare' && <CompareDialog from={frozen?.version.id ?? null} onClose={close} />}
      {dialog === 'sets' && <CodeSetsDialog sets={sets} codes={codes} onClose={close} />}
    </>
  );
}
