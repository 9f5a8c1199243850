import type { BoardQuery } from '@herringbone/shared/api/boards.ts'
import { isDay } from '@herringbone/shared/time/day.ts'
import { Button, TextInput } from '@mantine/core'
import { useTexts } from '../../ui/texts.ts'
import { ownTimeZone } from '../../ui/time-zones.ts'
import styles from './facet-pick.module.css'
import { libraryTexts } from './library-texts.ts'

interface DatePickProps {
  query: BoardQuery
  onChange: (query: BoardQuery) => void
}

/** The first and the last day on which the incident may have begun, by the reader's own calendar. */
export function DatePick({ query, onChange }: DatePickProps) {
  const t = useTexts(libraryTexts)
  const { from, to, zone: _, ...rest } = query
  const set = (days: Pick<BoardQuery, 'from' | 'to'>) => {
    const { from: first = from, to: last = to } = days
    const kept = { ...(first && { from: first }), ...(last && { to: last }) }
    onChange({ ...rest, ...kept, ...(Object.keys(kept).length > 0 && { zone: ownTimeZone() }) })
  }
  return (
    <div className={styles.dates}>
      <TextInput
        autoFocus // it has just been fetched: the trap of the focus found nothing yet
        type="date"
        label={t('from')}
        value={from ?? ''}
        max={to}
        onChange={({ currentTarget: { value } }) => {
          if (value === '' || isDay(value)) set({ from: value })
        }}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={to ?? ''}
        min={from}
        onChange={({ currentTarget: { value } }) => {
          if (value === '' || isDay(value)) set({ to: value })
        }}
      />
      {(from !== undefined || to !== undefined) && (
        <Button size="compact-sm" variant="default" onClick={() => onChange(rest)}>
          {t('clearFilter')}
        </Button>
      )}
    </div>
  )
}
