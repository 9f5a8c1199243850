import { asId, type EventId } from '@herringbone/shared/model/ids.ts'
import { formatDate } from '@herringbone/shared/time/format-clock.ts'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { useBoardState } from '../../../sync/react.tsx'
import { formatLocale } from '../../../ui/language.ts'
import { useTexts } from '../../../ui/texts.ts'
import { viewStore } from '../view-store.ts'
import { EventRow } from './event-row.tsx'
import { COLUMN_HEADER, gridProps, ROW_GROUP, ROW_HEADER, rowProps } from './grid-roles.ts'
import styles from './list.module.css'
import type { EditableCell } from './list-context.ts'
import { listTexts } from './list-texts.ts'
import type { Row } from './rows.ts'
import { useKeptScroll } from './use-kept-scroll.ts'

/** A row that shall get the focus as soon as it stands in the document. */
export interface FocusRequest {
  id: EventId
  /** Grows, so that the same row can be asked for again. */
  asked: number
  /** False: only bring it into view. */
  focus: boolean
}

interface ListGridProps {
  rows: readonly Row[]
  active: EventId | null
  editing: { id: EventId; cell: EditableCell } | null
  menuOf: EventId | null
  onMenu: (id: EventId, open: boolean) => void
  onKeyDown: (event: React.KeyboardEvent) => void
  request: FocusRequest | null
}

/** The rows on the screen out of many; the row of the keyboard is always among them. */
export function ListGrid(props: ListGridProps) {
  const { rows, active, editing, menuOf, onMenu, onKeyDown, request } = props
  const t = useTexts(listTexts)
  const scroller = useRef<HTMLDivElement>(null)
  const help = useId()
  const activeIndex = rows.findIndex((row) => row.key === active)

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    estimateSize: useCallback((index: number) => (rows[index]?.kind === 'day' ? 36 : 46), [rows]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range)
        if (activeIndex < 0 || shown.includes(activeIndex)) return shown
        return [...shown, activeIndex].sort((a, b) => a - b)
      },
      [activeIndex],
    ),
    overscan: 8,
  })
  useKeptScroll(virtualizer, rows)
  useFocusRequest(scroller, request, (id) => {
    const index = rows.findIndex((row) => row.key === id)
    // With the first event its day comes into view.
    if (index >= 0) virtualizer.scrollToIndex(index === 1 ? 0 : index, { align: 'auto' })
  })

  // However a row came by the focus (click, screen reader, keys), the keyboard goes on from there.
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const id = asId<'event'>(target.closest<HTMLElement>('[data-event]')?.dataset.event)
    if (id !== undefined && id !== active) viewStore.setState({ focused: id })
  }

  return (
    <div
      className={styles.grid}
      {...gridProps({
        rows: rows.length + 1,
        label: t('label'),
        describedBy: help,
        onKeyDown,
        onFocus,
      })}
    >
      <span id={help} className="hb-hidden">
        {t('help')}
      </span>
      <HeaderRow />
      <div ref={scroller} className={styles.scroller} role="presentation">
        <div {...ROW_GROUP} className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <div
                key={row.key}
                ref={virtualizer.measureElement}
                role="presentation"
                data-index={item.index}
                className={styles.slot}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.kind === 'day' ? (
                  <DayRow at={row.at} rowIndex={item.index + 2} />
                ) : (
                  <EventRow
                    id={row.id}
                    rowIndex={item.index + 2}
                    active={row.id === active}
                    editing={editing?.id === row.id ? editing.cell : null}
                    menuOpen={menuOf === row.id}
                    onMenu={onMenu}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function HeaderRow() {
  const t = useTexts(listTexts)
  const column = (className: string | undefined, label: ReactNode) => (
    <div {...COLUMN_HEADER} className={className}>
      {label}
    </div>
  )
  return (
    <div {...rowProps(1)} className={styles.header}>
      {column(styles.timeCell, t('time'))}
      {column(styles.textCell, t('text'))}
      {column(styles.laneCell, t('lane'))}
      {column(styles.milestoneCell, t('milestone'))}
      {column(styles.evidenceCell, t('evidence'))}
      {column(styles.menuCell, <span className="hb-hidden">{t('actions')}</span>)}
    </div>
  )
}

function DayRow({ at, rowIndex }: { at: number; rowIndex: number }) {
  const zone = useBoardState((state) => state.brief.timeZone)
  return (
    <div {...rowProps(rowIndex)} className={styles.day}>
      <div {...ROW_HEADER}>{formatDate(at, zone, formatLocale(), { weekday: true })}</div>
    </div>
  )
}

function useFocusRequest(
  scroller: React.RefObject<HTMLDivElement | null>,
  request: FocusRequest | null,
  scrollTo: (id: EventId) => void,
): void {
  const done = useRef(0)
  const scroll = useRef(scrollTo)
  useLayoutEffect(() => {
    scroll.current = scrollTo
  })
  useEffect(() => {
    if (!request || request.asked === done.current) return
    done.current = request.asked
    scroll.current(request.id)
    if (!request.focus) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-event="${request.id}"]`)
    row?.focus({ preventScroll: true })
  }, [request, scroller])
}
