import type { EventId } from '@herringbone/shared/model/ids.ts'
import { type MouseEvent, memo } from 'react'
import { EvidenceSummary } from '../../../evidence/evidence-summary.tsx'
import { useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { MilestoneField } from '../inspector/milestone-field.tsx'
import { useTimelineView } from '../view-store.ts'
import { CELL, selectableRowProps } from './grid-roles.ts'
import { LaneCell } from './lane-cell.tsx'
import styles from './list.module.css'
import { type EditableCell, useList } from './list-context.ts'
import { listTexts } from './list-texts.ts'
import { RowMenu } from './row-menu.tsx'
import { TextCell } from './text-cell.tsx'
import { TimeCell } from './time-cell.tsx'

interface EventRowProps {
  id: EventId
  /** 1-based, for screen readers; the header is row 1. */
  rowIndex: number
  /** The row that the keyboard is at: the only one in the tab order. */
  active: boolean
  editing: EditableCell | null
  menuOpen: boolean
  onMenu: (id: EventId, open: boolean) => void
}

/** One event as a row; renders again only when it or its own state changes. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { id, rowIndex, active, editing, menuOpen, onMenu } = props
  const t = useTexts(listTexts)
  const list = useList()
  const canEdit = useCanEdit()
  const event = useBoardState((state) => state.events[id])
  const selected = useTimelineView((view) => view.selection.has(id))
  if (!event) return null

  const tabIndex = active ? 0 : -1
  const onClick = ({ shiftKey, ctrlKey, metaKey, target, currentTarget }: MouseEvent) => {
    // What is clicked in an open menu bubbles here through React, though it stands elsewhere.
    if (!(target instanceof Element) || !currentTarget.contains(target)) return
    const how = shiftKey ? 'range' : ctrlKey || metaKey ? 'toggle' : 'only'
    const onControl = target.closest('button, input, textarea') !== null
    // A control of one of several selected rows works on all of them, so they stay selected.
    if (!(how === 'only' && onControl && selected)) list.choose(id, how)
  }

  return (
    <div
      {...selectableRowProps({ index: rowIndex, selected, onClick })}
      className={styles.row}
      data-event={id}
      data-active={active || undefined}
      tabIndex={tabIndex}
    >
      <div {...CELL} className={styles.timeCell}>
        <TimeCell event={event} editing={editing === 'time'} tabIndex={tabIndex} />
      </div>
      <div {...CELL} className={styles.textCell}>
        <TextCell
          event={event}
          editing={editing === 'text'}
          selected={selected}
          tabIndex={tabIndex}
        />
      </div>
      <div role="presentation" className={styles.meta}>
        <div {...CELL} className={styles.laneCell}>
          <LaneCell event={event} tabIndex={tabIndex} />
        </div>
        <div {...CELL} className={styles.milestoneCell}>
          <MilestoneField event={id} tabIndex={tabIndex} quiet />
        </div>
        <div {...CELL} className={styles.evidenceCell}>
          <button
            type="button"
            className={styles.evidenceButton}
            tabIndex={tabIndex}
            title={t('evidenceOf')}
            onClick={() => list.choose(id, 'only')}
          >
            <EvidenceSummary parent={id} />
          </button>
        </div>
      </div>
      <div {...CELL} className={styles.menuCell}>
        {canEdit && (
          <RowMenu
            event={event}
            tabIndex={tabIndex}
            opened={menuOpen}
            onOpened={(open) => onMenu(id, open)}
          />
        )}
      </div>
    </div>
  )
})
