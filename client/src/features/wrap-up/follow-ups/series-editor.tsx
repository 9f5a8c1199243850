import { isOneOf } from '@herringbone/shared/model/fields.ts'
import { type FollowUps, RHYTHMS } from '@herringbone/shared/model/follow-ups.ts'
import { plusDays } from '@herringbone/shared/time/day.ts'
import { NativeSelect } from '@mantine/core'
import { useTexts } from '../../../ui/texts.ts'
import { wrapUpFieldId } from '../focus-field.ts'
import styles from '../wrap-up.module.css'
import { DayField, TimeField } from './day-field.tsx'
import { followUpTexts } from './follow-up-texts.ts'

const LENGTHS = [15, 30, 45, 60, 90]
/** "Until a date" begins with so many days: three months. */
const USUAL_DAYS = 91

interface SeriesEditorProps {
  series: FollowUps
  onChange: (series: FollowUps) => void
}

/** First day, time, length, rhythm and end of a series, each change one step. */
export function SeriesEditor({ series, onChange }: SeriesEditorProps) {
  const t = useTexts(followUpTexts)
  const { start, time, minutes, every, until } = series
  const change = (values: Partial<FollowUps>) => onChange({ ...series, ...values })
  const lengths = LENGTHS.includes(minutes) ? LENGTHS : [...LENGTHS, minutes].sort((a, b) => a - b)
  return (
    <div className={styles.series}>
      <DayField
        id={wrapUpFieldId('follow-ups')}
        label={t('first')}
        value={start}
        onCommit={(day) => change({ start: day })}
      />
      <TimeField label={t('time')} value={time} onCommit={(clock) => change({ time: clock })} />
      <NativeSelect
        label={t('length')}
        value={String(minutes)}
        data={lengths.map((count) => ({ value: String(count), label: t('minutes', { count }) }))}
        onChange={(event) => change({ minutes: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('every')}
        value={every}
        data={RHYTHMS.map((rhythm) => ({ value: rhythm, label: t(`every_${rhythm}`) }))}
        onChange={({ currentTarget: { value } }) =>
          isOneOf(RHYTHMS, value) && change({ every: value })
        }
      />
      <NativeSelect
        className={until === '' ? styles.wide : undefined}
        label={t('until')}
        value={until === '' ? 'done' : 'day'}
        data={[
          { value: 'done', label: t('untilDone') },
          { value: 'day', label: t('untilDay') },
        ]}
        onChange={(event) =>
          change({ until: event.currentTarget.value === 'done' ? '' : plusDays(start, USUAL_DAYS) })
        }
      />
      {until !== '' && (
        <DayField
          label={t('lastDay')}
          value={until}
          error={until < start ? t('over') : ''}
          onCommit={(day) => change({ until: day })}
        />
      )}
    </div>
  )
}
