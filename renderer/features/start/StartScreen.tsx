/** What is seen when no study is open: three ways in, and the language. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../words/languages.ts';
import { say } from '../../../words/say.ts';
import { setLanguage, useLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './StartScreen.module.css';
import { useStudy } from './StudyProvider.tsx';

export function StartScreen() {
  const { t } = useTranslation(['start', 'common']);
  const language = useLanguage();
  const { create, open, openSample } = useStudy();

  useEffect(
    () =>
      window.proact.onMenu((command) => {
        if (command === 'new') create();
        else if (command === 'open') open();
        else if (command === 'sample') openSample();
      }),
    [create, open, openSample],
  );

  return (
    <main className={cx(styles.start)} data-ready>
      <div className={cx(styles.column)}>
        <h1 className={cx(styles.name)}>ProAct</h1>
        <p className={cx(styles.purpose)}>{t('purpose')}</p>
        <div className={cx(styles.ways)}>
          <Way title={t('way.new.title')} text={t('way.new.text')}>
            <Button variant="primary" autoFocus onPress={create}>
              {t('way.new.button')}
            </Button>
          </Way>
          <Way title={t('way.open.title')} text={t('way.open.text')}>
            <Button onPress={open}>{t('way.open.button')}</Button>
          </Way>
          <Way title={t('way.sample.title')} text={t('way.sample.text')}>
            <Button onPress={openSample}>{t('way.sample.button')}</Button>
          </Way>
        </div>
        <p className={cx(styles.promise)}>{t('promise')}</p>
      </div>
      <nav className={cx(styles.languages)} aria-label={t('language')}>
        {LANGUAGES.map((id) => (
          <Button key={id} variant="quiet" aria-pressed={language === id} onPress={() => setLanguage(id)}>
            <span lang={id} className={cx(language === id && styles.chosen)}>
              {say(id, 'language:name')}
            </span>
          </Button>
        ))}
      </nav>
    </main>
  );
}

function Way({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <section className={cx(styles.way)}>
      <div>
        <h2 className={cx(styles.wayTitle)}>{title}</h2>
        <p className={cx(styles.wayText)}>{text}</p>
      </div>
      {children}
    </section>
  );
}
