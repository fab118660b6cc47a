/** Asks for a recording of the open document and plays it from now on. */
import { useTranslation } from 'react-i18next';
import { fileNameOf } from '../../../schema/model/media.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useOpenDocument } from '../../document/use-open-document.tsx';

export function useAttachRecording(): () => Promise<void> {
  const { t } = useTranslation('media');
  const { guard } = useToasts();
  const { run: attach } = useContractCommand('media.attach');
  const { id: documentId, store, coding } = useOpenDocument();
  return async () => {
    const path = await window.proact.chooseRecording();
    const attached = path === null ? null : await guard(attach({ documentId, path }));
    if (attached === null) return;
    store.set({ recordingId: attached.id });
    coding.say(t('said.attached', { file: fileNameOf(attached.path) }));
  };
}
