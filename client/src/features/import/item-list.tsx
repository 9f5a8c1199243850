import type { ImportItem } from '@herringbone/shared/interchange/types.ts'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './import.module.css'
import { importTexts } from './import-texts.ts'
import { ItemRow } from './item-row.tsx'
import { toggled } from './selection.ts'

const ROW = 60
const PAGE = 6

interface ItemListProps {
  items: readonly ImportItem[]
  whenEmpty: string
  /** In which the times are shown. */
  timeZone: string
  existing: ReadonlySet<string>
  excluded: ReadonlySet<string>
  onExclude: (excluded: Set<string>) => void
  laneTitle: (item: ImportItem) => string
}

/**
 * The events of a plan, of which only what is in view is in the page. One stop for the Tab key;
 * arrow keys move within it.
 */
export function ItemList(props: ItemListProps) {
  const { items, whenEmpty, timeZone, existing, excluded, onExclude, laneTitle } = props
  const t = useTexts(importTexts)
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const [chosen, setActive] = useState(0)
  const active = Math.min(chosen, items.length - 1)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  if (items.length === 0) return <p className={styles.empty}>{whenEmpty}</p>

  const toggle = (index: number) => {
    const item = items[index]
    if (item && !existing.has(item.key)) onExclude(toggled(excluded, item.key))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, active, items.length)
    if (event.key === ' ' || event.key === 'Enter') toggle(active)
    else if (to === null) return
    else {
      setActive(to)
      rows.scrollToIndex(to)
    }
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('listLabel')}
      aria-multiselectable
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index]
          if (!item) return null
          return (
            <ItemRow
              key={key}
              id={`${id}-${index}`}
              item={item}
              timeZone={timeZone}
              lane={laneTitle(item)}
              isDuplicate={existing.has(item.key)}
              isChosen={!excluded.has(item.key)}
              isActive={index === active}
              place={{ start, height: ROW, position: index + 1, of: items.length }}
              onToggle={() => {
                setActive(index)
                toggle(index)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Where a key leads in a list; null for keys that do not move. */
function moved(key: string, from: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to))
}
