import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { asId, type EventId } from '@herringbone/shared/model/ids.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { type ComboboxItem, Select } from '@mantine/core'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { useBoardState } from '../sync/react.tsx'
import { foldText } from '../ui/fold-text.ts'
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
  // Opened when the list has got its id: only then can the field say which list it controls.
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setOpen(true))
    return () => cancelAnimationFrame(frame)
  }, [])
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation() // the first Esc leaves the search and nothing else
    onClose()
  }
  return (
    <Select
      className={styles.picker ?? ''}
      aria-label={label}
      placeholder={t('factSearchHint')}
      nothingFoundMessage={t(data.length === 0 ? 'noFacts' : 'factNone')}
      data={data}
      limit={50}
      searchable
      withScrollArea={false} // the list itself scrolls, as its keys do
      classNames={{ options: styles.options ?? '' }}
      selectFirstOptionOnChange
      openOnFocus={false}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      autoFocus
      size="sm"
      comboboxProps={{ width: 'target', position: 'bottom-start', keepMounted: true }}
      filter={({ options, search }) => {
        const words = foldText(search).split(' ').filter(Boolean)
        return options.filter((option) => {
          const text = 'label' in option ? foldText(option.label) : ''
          return words.every((word) => text.includes(word))
        })
      }}
      renderOption={({ option }) => <FactOption option={option} />}
      onChange={(value) => {
        const fact = asId<'event'>(value)
        if (fact !== undefined) onChoose(fact)
      }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    />
  )
}
