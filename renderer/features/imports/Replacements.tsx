/** Files that take the place of texts: each is looked at, with what becomes of its codings, before it is done. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { ReplaceDialog } from '../editing/ReplaceDialog.tsx';
import styles from './Import.module.css';
import { StatusChip } from './StatusChip.tsx';
import type { Replacement } from './wizard/previewed-files.ts';

export function Replacements({ replacements }: { replacements: readonly Replacement[] }) {
  const { t } = useTranslation('imports');
  const [open, setOpen] = useState<Replacement | null>(null);
  const [done, setDone] = useState<readonly string[]>([]);
  const { data: document } = useContractQuery('document.get', open && { documentId: open.documentId });
  return (
    <section className={cx(styles.form)}>
      <h3>{t('result.replacements')}</h3>
      <ul className={cx(styles.replacements)}>
        {replacements.map((replacement) => (
          <li key={replacement.path} className={cx(styles.replacement)}>
            <span>{t('result.replaces', { file: replacement.file, title: replacement.title })}</span>
            {done.includes(replacement.path) ? (
              <StatusChip status="done">{t('result.replaced')}</StatusChip>
            ) : (
              <Button
                aria-label={t('result.replaceOf', { title: replacement.title })}
                onPress={() => setOpen(replacement)}
              >
                {t('result.replace')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && document && (
        <ReplaceDialog
          document={document}
          path={open.path}
          onClose={(wasReplaced) => {
            if (wasReplaced) setDone((before) => [...before, open.path]);
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}
