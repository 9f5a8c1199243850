import type { Action } from '@herringbone/shared/model/action.ts'
import { editAction } from '../../../actions/action-edits.ts'
import { DueValue } from '../../../actions/due-value.tsx'
import { daysLeft, dueWords } from '../../../actions/due-words.ts'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import styles from './table.module.css'

/** When it is due, and by how much it is late. */
export function DueCell({ action }: { action: Action }) {
  const board = useBoard()
  const canEdit = useCanEdit()
  const days = daysLeft(action)
  return (
    <>
      <DueValue
        action={action}
        canEdit={canEdit}
        classNames={{ button: `${styles.value} ${styles.due}`, field: styles.date ?? '' }}
        onChange={(due) => editAction(board, action.id, { due })}
      />
      {canEdit && days !== null && days < 0 && (
        <small className={styles.late}>{dueWords(days)}</small>
      )}
    </>
  )
}
