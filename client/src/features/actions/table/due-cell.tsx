import type { Action } from '@herringbone/shared/model/action.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { editAction } from '../../../actions/action-edits.ts'
import { actionTexts } from '../../../actions/action-texts.ts'
import { DueInput } from '../../../actions/due-input.tsx'
import { daysLeft, dueWords, formatDue } from '../../../actions/due-words.ts'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import styles from './table.module.css'

/** When it is due, as people write dates; a click makes it a field. */
export function DueCell({ action }: { action: Action }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const [editing, setEditing] = useState(false)
  const { id, due, text } = action
  const label = t('dueOf', { text: text || t('untitled') })
  const days = daysLeft(action)
  const late = days !== null && days < 0
  if (!canEdit) return <span>{due === '' ? '–' : formatDue(due)}</span>
  if (editing) {
    return (
      <DueInput
        label={label}
        due={due}
        className={styles.date ?? ''}
        autoFocus
        onChange={(chosen) => editAction(board, id, { due: chosen })}
        onLeave={() => setEditing(false)}
      />
    )
  }
  return (
    <>
      <button
        type="button"
        className={`${styles.value} ${styles.due}`}
        data-missing={due === '' || undefined}
        aria-label={`${label}: ${due === '' ? t('noDue') : formatDue(due)}`}
        onClick={() => setEditing(true)}
      >
        {due === '' ? (
          <>
            <Plus size={13} aria-hidden="true" /> {t('addDue')}
          </>
        ) : (
          formatDue(due)
        )}
      </button>
      {late && <small className={styles.late}>{dueWords(days)}</small>}
    </>
  )
}
