import type { ImportItem } from '@herringbone/shared/interchange/types.ts'
import { formatDate, formatOffset, formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { toWall } from '@herringbone/shared/time/wall-clock.ts'
import { Check } from 'lucide-react'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import styles from './import.module.css'
import { importTexts } from './import-texts.ts'

interface ItemRowProps {
  id: string
  item: ImportItem
  timeZone: string
  lane: string
  isDuplicate: boolean
  isChosen: boolean
  isActive: boolean
  place: { start: number; height: number; position: number; of: number }
  onToggle: () => void
}

/** One event of a plan. The list has the keys; a click is the same as space. */
export function ItemRow(props: ItemRowProps) {
  const { id, item, timeZone, lane, isDuplicate, isChosen, isActive, place, onToggle } = props
  const t = useTexts(importTexts)
  const isIn = isChosen && !isDuplicate
  const notes = [
    isDuplicate && t('duplicate'),
    item.clockNote &&
      `${t(item.clockNote)} (${formatOffset(toWall(item.at, timeZone).offsetMinutes)})`,
  ].filter(Boolean)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list holds the focus and handles the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isIn}
      aria-disabled={isDuplicate}
      aria-setsize={place.of}
      aria-posinset={place.position}
      className={styles.item}
      data-active={isActive || undefined}
      data-out={!isIn || undefined}
      style={{ height: place.height, transform: `translateY(${place.start}px)` }}
      onClick={onToggle}
    >
      <span className={styles.box} data-in={isIn || undefined} aria-hidden>
        {isIn && <Check size={14} strokeWidth={3} />}
      </span>
      <span className={styles.when}>
        <span>{formatDate(item.at, timeZone, currentLanguage())}</span>{' '}
        <strong>{formatTimeAt(item.at, timeZone, item.precision)}</strong>
      </span>
      <span className={styles.what}>
        <span className={styles.text}>{item.text}</span>{' '}
        <span className={styles.from}>
          {[item.source, lane, ...notes].filter(Boolean).join(' · ')}
        </span>
      </span>
    </div>
  )
}
