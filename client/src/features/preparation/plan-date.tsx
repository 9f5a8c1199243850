import { useCommand } from '../../session/use-command.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { formatSpan, formatTime } from '../../ui/format.ts'
import { Moment } from '../../ui/moment.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './preparation.module.css'
import { preparationTexts } from './preparation-texts.ts'
import { useMeeting } from './use-meeting.ts'

/** The date of the meeting in the zone of the board; how long it takes, the agenda says. */
export function PlanDate() {
  const t = useTexts(preparationTexts)
  const { send } = useCommand()
  const mayPlan = useRefusal('session.plan') === null
  const { start, end, minutes, timeZone } = useMeeting()
  if (!mayPlan) {
    return (
      <div className={styles.field}>
        <p className={styles.label}>{t('meeting')}</p>
        <p className={start === null ? styles.none : 'hb-tabular'}>
          {start === null || end === null
            ? t('noDate')
            : `${formatSpan(start, end, timeZone)} (${timeZone})`}
        </p>
      </div>
    )
  }
  return (
    <div className={styles.field} data-plan="date">
      <Moment
        canEdit
        label={t('meeting')}
        at={start}
        timeZone={timeZone}
        onChange={(plannedAt) => void send({ type: 'session.plan', plannedAt })}
      />
      {end !== null && (
        <p className={`${styles.hint} hb-tabular`}>
          {t('until', { time: formatTime(end, timeZone), minutes })} · {timeZone}
        </p>
      )}
    </div>
  )
}
