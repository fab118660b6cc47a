/** Narrows what is found to speech word for word, paraphrases or field notes. */
import { useTranslation } from 'react-i18next';
import { TURN_KINDS, type TurnKind } from '../../../schema/model/document.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';

interface SpeechKindSelectProps {
  value: readonly TurnKind[];
  onChange: (kinds: TurnKind[]) => void;
}

export function SpeechKindSelect({ value, onChange }: SpeechKindSelectProps) {
  const { t } = useTranslation('speakers');
  return (
    <FilterSelect
      label={t('kinds')}
      choices={TURN_KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
      value={value}
      onChange={(chosen) => onChange(TURN_KINDS.filter((kind) => chosen.includes(kind)))}
    />
  );
}
