import type { RejectedLine } from '@herringbone/shared/interchange/types.ts'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './import.module.css'
import { importTexts } from './import-texts.ts'

const ROW = 44

/** Lines of which no event was made, each with the reason in words. */
export function RejectedList({ rejected }: { rejected: readonly RejectedLine[] }) {
  const t = useTexts(importTexts)
  const scroller = useRef<HTMLElement>(null)
  const rows = useVirtualizer({
    count: rejected.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  if (rejected.length === 0) return <p className={styles.empty}>{t('nothingRejected')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={scroller} className={styles.list} tabIndex={0} aria-label={t('rejectedLabel')}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const line = rejected[index]
          if (!line) return null
          return (
            <li
              key={key}
              className={styles.rejected}
              style={{ height: ROW, transform: `translateY(${start}px)` }}
              aria-setsize={rejected.length}
              aria-posinset={index + 1}
            >
              <span className={styles.lineNumber}>{t('line', { line: line.line })}</span>
              <code className={styles.excerpt}>{line.excerpt}</code>
              <span className={styles.reason}>{t(`reason_${line.reason}`)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
