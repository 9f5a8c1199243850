import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import { Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useBoard, useCanEdit } from '../sync/react.tsx'
import { formatMoment } from '../ui/format.ts'
import { useTexts } from '../ui/texts.ts'
import { editAction, setStatus } from './action-edits.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'
import { StatusMenu } from './status-menu.tsx'

/** How far it is, since when, and what was said with that. */
export function StatusField({ action }: { action: Action }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const { id, status, statusAt, verified, reason } = action
  return (
    <section className={styles.section}>
      <h3 className="hb-caps">{t('status')}</h3>
      <div className={styles.ratingEnd}>
        <StatusMenu
          action={action}
          canEdit={canEdit}
          onChange={(chosen, said) => setStatus(board, id, chosen, said)}
        />
        {statusAt > 0 && (
          <span className={styles.note}>{t('since', { when: formatMoment(statusAt) })}</span>
        )}
      </div>
      {status === 'done' && verified === '' && (
        <span className={styles.missing}>{t('notVerified')}</span>
      )}
      {status === 'done' && (verified !== '' || canEdit) && (
        <Said
          label={t('verified')}
          value={verified}
          onCommit={(said) => editAction(board, id, { verified: said })}
        />
      )}
      {status === 'wont' && (
        <Said
          label={t('wontBecause')}
          value={reason}
          required
          onCommit={(said) => editAction(board, id, { reason: said })}
        />
      )}
    </section>
  )
}

interface SaidProps {
  label: string
  value: string
  /** What was there comes back in place of nothing. */
  required?: boolean
  onCommit: (said: string) => void
}

/** What was said, to be put better: written on Enter or on leaving, Esc restores it. */
function Said({ label, value, required, onCommit }: SaidProps) {
  const canEdit = useCanEdit()
  const [draft, setDraft] = useState<string | null>(null)
  const leave = () => {
    const said = draft?.trim()
    if (said !== undefined && said !== value && (said !== '' || !required)) onCommit(said)
    setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      event.currentTarget.blur()
    } else if (event.key === 'Escape') {
      if (draft !== null) event.stopPropagation()
      setDraft(null)
    }
  }
  return (
    <div className={styles.reason}>
      <Textarea
        label={label}
        size="xs"
        classNames={{ input: styles.reasonInput ?? '' }}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={LIMITS.reasonChars}
        readOnly={!canEdit}
        value={draft ?? value}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
