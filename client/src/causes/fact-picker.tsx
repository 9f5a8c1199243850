import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { asId, type EventId } from '@herringbone/shared/model/ids.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import type { ComboboxItem } from '@mantine/core'
import { useMemo } from 'react'
import { useBoardState } from '../sync/react.tsx'
import { FindSelect } from '../ui/find-select.tsx'
import { useTexts } from '../ui/texts.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'

interface FactPickerProps {
  label: string
  /** These are not offered again. */
  linked: readonly TimelineEvent[]
  onChoose: (fact: EventId) => void
  onClose: () => void
}

/** An event as it is offered. */
interface Offered extends ComboboxItem {
  time: string
  text: string
}

function FactOption({ option }: { option: ComboboxItem }) {
  const { time, text } = option as Offered // as `data` has them
  return (
    <span className={styles.offered}>
      <span className={styles.time}>{time}</span> {text}
    </span>
  )
}

/** Finds a fact by its words or its time; Enter takes it, Esc leaves. */
export function FactPicker({ label, linked, onChoose, onClose }: FactPickerProps) {
  const t = useTexts(causeTexts)
  const events = useBoardState((state) => state.events)
  const zone = useBoardState((state) => state.brief.timeZone)
  const data = useMemo(() => {
    const known = new Set(linked)
    return Object.values<TimelineEvent>(events)
      .filter((event) => event.text.trim() !== '' && !known.has(event))
      .sort((a, b) => a.at - b.at)
      .map(({ id, text, at, precision }): Offered => {
        const time = formatTimeAt(at, zone, precision)
        return { value: id as string, label: `${time} ${text}`.trim(), time, text }
      })
  }, [events, linked, zone])
  return (
    <FindSelect
      className={styles.picker ?? ''}
      aria-label={label}
      placeholder={t('factSearchHint')}
      none={t(data.length === 0 ? 'noFacts' : 'factNone')}
      size="sm"
      comboboxProps={{ width: 'target' }}
      choices={() => data}
      renderOption={({ option }) => <FactOption option={option} />}
      onChoose={(value) => {
        const fact = asId<'event'>(value)
        if (fact !== undefined) onChoose(fact)
      }}
      onClose={onClose}
    />
  )
}
