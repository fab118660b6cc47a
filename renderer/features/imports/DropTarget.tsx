/** The whole window takes files that are dropped on it and says so while they hover. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '../../app/toasts.tsx';
import { cx } from '../../ui/cx.ts';
import { ImportIcon } from '../../ui/icons.tsx';
import styles from './Import.module.css';

export function DropTarget({ onDropped }: { onDropped: (paths: string[]) => void }) {
  const { t } = useTranslation('imports');
  const { sayError } = useToasts();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const files = event.dataTransfer?.files;
      if (!holdsFiles(event) || !files) return;
      event.preventDefault();
      // A FileList does not cross the bridge, an array of files does.
      window.proact.grantDropped([...files]).then((paths) => {
        if (paths.length > 0) onDropped(paths);
      }, sayError);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [onDropped, sayError]);

  if (!isOver) return null;
  return (
    <div className={cx(styles.drop)}>
      <div className={cx(styles.dropText)}>
        <ImportIcon />
        {t('dropHere')}
      </div>
    </div>
  );
}
