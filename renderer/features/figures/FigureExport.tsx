/** The menu of files that a figure can leave the study as. */
import { useTranslation } from 'react-i18next';
import {
  FIGURES,
  type FigureCallParams,
  type FigureFormatOf,
  type FigureName,
} from '../../../schema/figures/registry.ts';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import { useFigureExport } from './use-figure.ts';

interface FigureExportProps<Name extends FigureName> {
  figure: Name;
  params: FigureCallParams<Name>;
  /** Of the file that is proposed. */
  fileName: string;
  labelOf: (format: FigureFormatOf<Name>) => string;
}

export function FigureExport<Name extends FigureName>({ figure, params, fileName, labelOf }: FigureExportProps<Name>) {
  const { t } = useTranslation('figures');
  const { save, isRunning } = useFigureExport(figure, params, fileName);
  const formats: readonly FigureFormatOf<Name>[] = FIGURES[figure].formats;
  return (
    <MenuButton label={isRunning ? t('exporting') : t('export')} variant="plain">
      {formats.map((format) => (
        <MenuItem key={format} label={labelOf(format)} onAction={() => void save(format)} />
      ))}
    </MenuButton>
  );
}
