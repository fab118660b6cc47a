/** A figure of the registry in the window: its data, and its files. */
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../schema/contract.ts';
import type { AppError } from '../../../schema/errors.ts';
import type { FigureCallParams, FigureData, FigureFormatOf, FigureName } from '../../../schema/figures/registry.ts';
import { useContractQuery, useContractTask } from '../../api/hooks.ts';
import { fileName } from '../../app/file-name.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useLanguage } from '../../i18n/index.ts';

/** The last answer stays while new parameters are asked for; after an error there are no data. */
export function useFigure<Name extends FigureName>(
  figure: Name,
  params: FigureCallParams<Name>,
): { data: FigureData<Name> | undefined; error: AppError | null } {
  const input = { figure, params } as CallInput<'figure.data'>;
  const { data: answer, error } = useContractQuery('figure.data', input, { keepPrevious: true });
  const isOwn = !error && answer?.figure === figure;
  return { data: isOwn ? (answer.data as FigureData<Name>) : undefined, error };
}

/** Asks where to, and says what was saved. `name`: of the file that is proposed. */
export function useFigureExport<Name extends FigureName>(figure: Name, params: FigureCallParams<Name>, name: string) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const { run, isRunning } = useContractTask('figure.export');
  const { guard, say } = useToasts();
  const save = async (format: FigureFormatOf<Name>) => {
    const path = await window.proact.chooseSave(format, `${name}.${format}`);
    if (!path) return;
    const done = await guard(run({ figure, params, format, path, language } as CallInput<'figure.export'>));
    if (done) say(t('exported', { file: fileName(done.path) }));
  };
  return { save, isRunning };
}
