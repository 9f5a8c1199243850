import type { Day } from '@herringbone/shared/time/day.ts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../ui/texts.ts'
import { actionTexts } from './action-texts.ts'
import { DueInput } from './due-input.tsx'
import { formatDue } from './due-words.ts'

interface DueValueProps {
  action: { text: string; due: Day | '' }
  canEdit: boolean
  /** Of the button, and of the field that it becomes. */
  classNames: { button: string; field: string }
  /** For whoever reads; the reader's own day without it. */
  today?: Day
  onChange: (due: Day | '') => void
}

/** When an action is due, as people write dates; a click makes it a field. */
export function DueValue({ action, canEdit, classNames, today, onChange }: DueValueProps) {
  const t = useTexts(actionTexts)
  const [editing, setEditing] = useState(false)
  const { due, text } = action
  const shown = due === '' ? null : formatDue(due, today)
  if (!canEdit) return <span>{shown ?? '–'}</span>
  const label = t('dueOf', { text: text || t('untitled') })
  if (editing) {
    return (
      <DueInput
        label={label}
        due={due}
        className={classNames.field}
        autoFocus
        onChange={onChange}
        onLeave={() => setEditing(false)}
      />
    )
  }
  return (
    <button
      type="button"
      className={classNames.button}
      data-missing={due === '' || undefined}
      aria-label={`${label}: ${shown ?? t('noDue')}`}
      onClick={() => setEditing(true)}
    >
      {shown ?? (
        <>
          <Plus size={13} aria-hidden="true" /> {t('addDue')}
        </>
      )}
    </button>
  )
}
