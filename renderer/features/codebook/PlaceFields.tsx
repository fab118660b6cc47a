/** A place in the codebook: a facet, and a code of it to stand below, or none. */
import { useTranslation } from 'react-i18next';
import type { Code, Facet } from '../../../schema/model/coding.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Select } from '../../ui/Select.tsx';

export interface CodePlace {
  facet: string;
  parentId: string | null;
}

interface PlaceFieldsProps {
  facets: readonly Facet[];
  /** Codes that may be stood below. */
  codes: readonly Code[];
  place: CodePlace;
  onChange: (place: CodePlace) => void;
}

export function PlaceFields({ facets, codes, place, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation('codebook');
  const parents = codes.filter((code) => code.facet === place.facet);
  return (
    <>
      <Select
        label={t('field.facet')}
        value={place.facet}
        choices={facets.map(({ key, name }) => ({ id: key, label: name }))}
        onChange={(facet) => onChange({ facet, parentId: null })}
      />
      <ComboBox
        key={place.facet}
        label={t('field.parent')}
        placeholder={t('placeholder.parent')}
        value={place.parentId}
        choices={parents.map(({ id, name, shortId }) => ({ id, label: name, hint: shortId }))}
        onChange={(parentId) => onChange({ ...place, parentId })}
      />
    </>
  );
}
