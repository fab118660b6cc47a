/** Who was there and who was missing, with role and agency; the table to change it opens in front. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attendance } from '../../../schema/model/meeting.ts';
import type { Span } from '../../../schema/text/span.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { AttendanceDialog } from './AttendanceDialog.tsx';
import { hasWords } from './agenda.ts';
import styles from './Meetings.module.css';

interface AttendanceListProps {
  documentId: string;
  attendance: readonly Attendance[];
  onShow: (span: Span) => void;
}

export function AttendanceList({ documentId, attendance, onShow }: AttendanceListProps) {
  const { t } = useTranslation('meetings');
  const [isOpen, setOpen] = useState(false);
  const lists = [
    { key: 'present', people: attendance.filter(({ present }) => present) },
    { key: 'absent', people: attendance.filter(({ present }) => !present) },
  ] as const;
  return (
    <section aria-labelledby="meeting-attendance" className={cx(styles.section)}>
      <h3 id="meeting-attendance" className={cx(styles.heading)}>
        {t('attendance')}
      </h3>
      {attendance.length === 0 && <p className={cx(styles.muted)}>{t('nobody')}</p>}
      {lists.map(
        ({ key, people }) =>
          people.length > 0 && (
            <div key={key}>
              <h4 id={`meeting-${key}`} className={cx(styles.subheading)}>
                {t(key, { count: people.length })}
              </h4>
              <ul aria-labelledby={`meeting-${key}`} className={cx(styles.people)}>
                {people.map((one) => (
                  <li key={one.id}>
                    <Attendee attendee={one} onShow={onShow} />
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {t('editAttendance')}
      </Button>
      {isOpen && <AttendanceDialog documentId={documentId} attendance={attendance} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** Their words in the text are shown when one goes there; who was added by hand has none. */
function Attendee({ attendee, onShow }: { attendee: Attendance; onShow: (span: Span) => void }) {
  const { name, role, agency, participant } = attendee;
  const said = [participant ?? (role || (agency === name ? '' : name)), agency].filter(Boolean).join(', ') || name;
  const label = <span lang="">{said}</span>;
  if (!hasWords(attendee)) return <span className={cx(styles.person)}>{label}</span>;
  return (
    <button type="button" className={cx(styles.person, styles.jump)} onClick={() => onShow(attendee)}>
      {label}
    </button>
  );
}
