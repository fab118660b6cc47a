/** Why the recording is not played, and what can be done. */
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { WarningIcon } from '../../ui/icons.tsx';
import styles from './Player.module.css';
import type { Playback, Problem } from './playback.ts';

interface PlayerProblemProps {
  problem: Problem;
  file: string;
  playback: Playback;
  onChooseFile: () => void;
}

export function PlayerProblem({ problem, file, playback, onChooseFile }: PlayerProblemProps) {
  const { t } = useTranslation('media');
  const errorText = useErrorText();
  return (
    <div className={cx(styles.problem)} role="alert">
      <WarningIcon />
      <p>{problem.kind === 'refused' ? errorText(problem.error) : t(`problem.${problem.kind}`, { file })}</p>
      <div className={cx(styles.actions)}>
        <Button onPress={() => void playback.play()}>{t('tryAgain')}</Button>
        <Button onPress={onChooseFile}>{t('chooseFile')}</Button>
      </div>
    </div>
  );
}
