import type { Action } from '@herringbone/shared/model/action.ts'
import { isClosed } from '@herringbone/shared/model/action.ts'
import { type CSSProperties, memo } from 'react'
import { shallow } from 'zustand/shallow'
import { setStatus } from '../../../actions/action-edits.ts'
import { actionTexts } from '../../../actions/action-texts.ts'
import { OwnerField } from '../../../actions/owner-field.tsx'
import { StatusMenu } from '../../../actions/status-menu.tsx'
import { VoteMarks } from '../../../canvas/votes/vote-marks.tsx'
import { useBoard, useCanEdit, usePeers } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import type { Column, NumberedAction } from '../rows.ts'
import { selectAction, useActionsView } from '../view-store.ts'
import { Because } from './because.tsx'
import { DueCell } from './due-cell.tsx'
import { RatingCell } from './rating-cell.tsx'
import { RowMenu } from './row-menu.tsx'
import styles from './table.module.css'
import { TitleCell } from './title-cell.tsx'
import { ValueCell } from './value-cell.tsx'

interface ActionRowProps {
  numbered: NumberedAction
  columns: readonly Column[]
  hasVotes: boolean
}

/** One action: what stands in it is edited in place, and a click elsewhere opens its details. */
export const ActionRow = memo(function ActionRow({
  numbered: { n, action },
  columns,
  hasVotes,
}: ActionRowProps) {
  const { id } = action
  const isSelected = useActionsView(({ selected }) => selected === id)
  const peer = usePeers(
    ({ peers }) => peers.find(({ isMe, selection }) => !isMe && selection.includes(id)),
    shallow,
  )
  return (
    // The keyboard opens the details by the menu, and by the card in the matrix.
    <tr
      className={styles.row}
      data-row={id}
      data-selected={isSelected || undefined}
      data-closed={isClosed(action) || undefined}
      data-peer={peer ? true : undefined}
      style={peer && ({ '--peer-color': peer.color } as CSSProperties)}
      title={peer?.name}
      onClick={(event) => {
        const { target } = event
        if (target instanceof Element && target.closest('button, input, textarea, a, [role]'))
          return
        selectAction(id)
      }}
    >
      <td className={`${styles.number} hb-tabular`}>{n}</td>
      <th scope="row" className={styles.action}>
        <TitleCell action={action} />
        <Because id={id} />
      </th>
      <td>
        <OwnerField action={action} className={styles.value ?? ''} />
      </td>
      <td>
        <DueCell action={action} />
      </td>
      <td>
        <RatingCell action={action} />
      </td>
      {hasVotes && (
        <td className={styles.votes}>
          <VoteMarks option={`action:${id}`} label={action.text} active />
        </td>
      )}
      {columns.map((column) => (
        <td key={column}>
          <ValueCell action={action} column={column} />
        </td>
      ))}
      <td>
        <StatusCell action={action} />
      </td>
      <td className={styles.menu}>
        <RowMenu action={action} />
      </td>
    </tr>
  )
})

function StatusCell({ action }: { action: Action }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  return (
    <>
      <StatusMenu
        action={action}
        canEdit={canEdit}
        onChange={(status, said) => setStatus(board, action.id, status, said)}
      />
      {action.status === 'done' && action.verified === '' && (
        <small className={styles.missing}>{t('notVerified')}</small>
      )}
    </>
  )
}
