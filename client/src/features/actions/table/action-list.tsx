import { isClosed } from '@herringbone/shared/model/action.ts'
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { setStatus } from '../../../actions/action-edits.ts'
import { OwnerField } from '../../../actions/owner-field.tsx'
import { StatusMenu } from '../../../actions/status-menu.tsx'
import { VoteMarks } from '../../../canvas/votes/vote-marks.tsx'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { actionsTexts } from '../actions-texts.ts'
import { useRows } from '../context.ts'
import type { NumberedAction } from '../rows.ts'
import { actionsView, useActionsView } from '../view-store.ts'
import { ComesLater, GroupName } from './action-table.tsx'
import { Because } from './because.tsx'
import { DueCell } from './due-cell.tsx'
import { RatingCell } from './rating-cell.tsx'
import { RowMenu } from './row-menu.tsx'
import styles from './table.module.css'
import { TitleCell } from './title-cell.tsx'

const PAGE = 30

/** The actions on a phone: everything is edited where it stands, and "Move to…" stands for dragging. */
export function ActionList({ actions }: { actions: readonly NumberedAction[] }) {
  const t = useTexts(actionsTexts)
  const { groups, count } = useRows(actions)
  const group = useActionsView((view) => view.group)
  const [most, setMost] = useState(PAGE)
  let left = most
  return (
    <>
      {count === 0 && (
        <div className={styles.none}>
          <p>{t('noneMatch')}</p>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => actionsView.setState({ filter: 'all' })}
          >
            {t('showAll')}
          </Button>
        </div>
      )}
      <ul className={styles.list} aria-label={t('list')}>
        {groups.map(({ value, rows }) => {
          const shown = rows.slice(0, Math.max(0, left))
          left -= rows.length
          return [
            group !== 'none' && shown.length > 0 && (
              <li key={`group:${value}`} className={`${styles.listGroup} hb-caps`}>
                <GroupName group={group} value={value} /> {rows.length}
              </li>
            ),
            ...shown.map((row) => <ListItem key={row.action.id} numbered={row} />),
          ]
        })}
      </ul>
      {count > most && <ComesLater key={most} onNear={() => setMost(most + PAGE)} />}
    </>
  )
}

function ListItem({ numbered: { n, action } }: { numbered: NumberedAction }) {
  const board = useBoard()
  const canEdit = useCanEdit()
  const { id } = action
  const isSelected = useActionsView(({ selected }) => selected === id)
  const [rating, setRating] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  const moveTo = () => {
    // What stands at a button that is out of view is not shown.
    line.current?.scrollIntoView({ block: 'center' })
    setRating(true)
  }
  return (
    <li
      ref={line}
      className={styles.listItem}
      data-row={id}
      data-selected={isSelected || undefined}
      data-closed={isClosed(action) || undefined}
    >
      <div className={styles.listHead}>
        <span className={`${styles.listNumber} hb-tabular`}>{n}</span>
        <div>
          <TitleCell action={action} />
          <Because id={id} />
        </div>
        <RowMenu
          action={action}
          // Once the menu has given the keyboard back.
          onMoveTo={() => setTimeout(moveTo, 30)}
        />
      </div>
      <div className={styles.listValues}>
        <StatusMenu
          action={action}
          canEdit={canEdit}
          onChange={(status, said) => setStatus(board, id, status, said)}
        />
        <OwnerField action={action} className={styles.value ?? ''} />
        <span>
          <DueCell action={action} />
        </span>
        <RatingCell action={action} opened={rating} onOpened={setRating} />
        <VoteMarks option={`action:${id}`} label={action.text} active />
      </div>
    </li>
  )
}
