import type { EventId } from '@herringbone/shared/model/ids.ts'
import { MILESTONES, type Milestone } from '@herringbone/shared/model/milestone.ts'
import { Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { ChevronDown, Flag } from 'lucide-react'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { assignMilestone, milestoneOf } from './event-edits.ts'
import styles from './inspector.module.css'
import { inspectorTexts } from './inspector-texts.ts'

interface MilestoneFieldProps {
  event: EventId
  /** -1 keeps it out of the tab order, for rows of a list that are not the current one. */
  tabIndex?: number
  /** No more than a flag where there is no milestone. */
  quiet?: boolean
}

/** The milestone that an event holds, and the menu that gives it one or takes it away. */
export function MilestoneField({ event, tabIndex, quiet = false }: MilestoneFieldProps) {
  const t = useTexts(inspectorTexts)
  const canEdit = useCanEdit()
  const milestone = useBoardState((state) => milestoneOf(state.milestones, event))
  const label = t(`milestone-${milestone ?? 'none'}`)

  if (!canEdit) {
    return milestone ? (
      <span className={styles.pill} data-milestone={milestone}>
        {label}
      </span>
    ) : null
  }
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={styles.pill}
          data-milestone={milestone}
          data-quiet={(quiet && !milestone) || undefined}
          title={quiet ? t('milestone') : undefined}
          aria-label={`${t('milestone')}: ${label}`}
          tabIndex={tabIndex}
        >
          {!milestone && <Flag size={13} aria-hidden="true" />}
          {(milestone || !quiet) && label}
          {(milestone || !quiet) && <ChevronDown size={13} aria-hidden="true" />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <MilestoneItems event={event} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The milestones as items of a menu; each says which event it would be taken from. */
export function MilestoneItems({ event }: { event: EventId }) {
  const t = useTexts(inspectorTexts)
  const board = useBoard()
  const milestones = useBoardState((state) => state.milestones)
  const events = useBoardState((state) => state.events)
  const own = milestoneOf(milestones, event)

  const holderOf = (milestone: Milestone): string | undefined => {
    const id = milestones[milestone]
    if (id === undefined || id === event) return undefined
    const text = events[id]?.text.trim().split('\n')[0] ?? ''
    return text === '' ? t('untitled') : text.length > 40 ? `${text.slice(0, 39)}…` : text
  }
  const choose = (milestone: Milestone | null) => {
    const holder = milestone && holderOf(milestone)
    assignMilestone(board, event, milestone)
    if (!milestone || !holder) return
    const values = { milestone: t(`milestone-${milestone}`), event: holder }
    notifications.show({ message: t('milestoneMoved', values) })
  }

  return (
    <>
      {MILESTONES.map((milestone) => {
        const holder = holderOf(milestone)
        const name = t(`milestone-${milestone}`)
        return (
          <Menu.Item
            key={milestone}
            aria-current={own === milestone}
            leftSection={
              <Flag size={14} color={`var(--hb-milestone-${milestone})`} aria-hidden="true" />
            }
            onClick={() => choose(milestone)}
          >
            {holder ? t('milestoneTaken', { milestone: name, event: holder }) : name}
          </Menu.Item>
        )
      })}
      {own && (
        <>
          <Menu.Divider />
          <Menu.Item onClick={() => choose(null)}>{t('milestone-none')}</Menu.Item>
        </>
      )}
    </>
  )
}
