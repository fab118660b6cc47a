/** The turn rules that the study keeps by name, and keeping and deleting them. */
import { useTranslation } from 'react-i18next';
import type { SavedTurnRules, TurnRules } from '../../../schema/model/turn-rules.ts';
import { isSameName } from '../../../schema/text/names.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';

export function useSavedRules(): {
  saved: readonly SavedTurnRules[];
  /** The same name changes what is kept under it. */
  save: (name: string, rules: TurnRules) => Promise<void>;
  remove: (saved: SavedTurnRules) => Promise<void>;
} {
  const { t } = useTranslation('speakers');
  const { guard, say } = useToasts();
  const { data: saved = [] } = useContractQuery('turnRules.list', {});
  const { run: saveRules } = useContractCommand('turnRules.save');
  const { run: deleteRules } = useContractCommand('turnRules.delete');
  return {
    saved,
    save: async (name, rules) => {
      const known = saved.find((one) => isSameName(one.name, name));
      const done = await guard(saveRules({ ...(known ? { id: known.id } : {}), name, rules }));
      if (done) say(t('rules.wasSaved', { name }));
    },
    remove: async ({ id, name }) => {
      if (await guard(deleteRules({ id }))) say(t('rules.wasDeleted', { name }));
    },
  };
}
