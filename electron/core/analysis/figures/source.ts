/** Where a figure's data come from: over the facts, or by queries of its own. */
import type {
  FigureData,
  FigureKey,
  FigureName,
  FigureParams,
  QuotedFigure,
} from '../../../../schema/figures/registry.ts';
import type { ActId } from '../../../../schema/model/ids.ts';
import type { Language } from '../../../../words/languages.ts';
import type { QueryContext } from '../../context.ts';

/** What is asked is checked on the way: ids that name nothing throw NotFound. */
export interface FigureSource<Name extends FigureName> {
  read(context: QueryContext, params: FigureParams<Name>): FigureData<Name>;
  /** The acts behind a mark, each once; for figures with quotes behind their marks. */
  actsBehind:
    | ((context: QueryContext, params: FigureParams<Name>, key: FigureKey<Name & QuotedFigure>) => ActId[])
    | null;
  /** For figures with a workbook. */
  workbook: ((data: FigureData<Name>, params: FigureParams<Name>, language: Language) => Promise<Uint8Array>) | null;
}
