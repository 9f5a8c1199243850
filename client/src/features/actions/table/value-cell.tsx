import {
  ACTION_KINDS,
  type Action,
  COMMITMENTS,
  MOSCOW,
  PRIORITIES,
} from '@herringbone/shared/model/action.ts'
import { editAction } from '../../../actions/action-edits.ts'
import { actionTexts } from '../../../actions/action-texts.ts'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { actionsTexts } from '../actions-texts.ts'
import type { Column } from '../rows.ts'
import styles from './table.module.css'

const CHOICES = {
  commitment: COMMITMENTS,
  moscow: MOSCOW,
  priority: PRIORITIES,
  kind: ACTION_KINDS,
} as const

/** One of a few words, by the platform's own list. */
export function ValueCell({ action, column }: { action: Action; column: Column }) {
  const t = useTexts(actionTexts)
  const name = useTexts(actionsTexts)(`col_${column}`)
  const board = useBoard()
  const canEdit = useCanEdit()
  const value = action[column]
  // The words of a column are keys of its texts.
  const wordFor = (word: string) => t(`${column}_${word}` as 'moscow_must')
  if (!canEdit) return <span>{value ? wordFor(value) : '–'}</span>
  return (
    <select
      className={styles.select}
      aria-label={`${name}: ${action.text || t('untitled')}`}
      data-unsaid={value === null || undefined}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = CHOICES[column].find((word) => word === event.currentTarget.value) ?? null
        editAction(board, action.id, { [column]: chosen })
      }}
    >
      {column !== 'commitment' && <option value="">{t('none')}</option>}
      {CHOICES[column].map((word) => (
        <option key={word} value={word}>
          {wordFor(word)}
        </option>
      ))}
    </select>
  )
}
