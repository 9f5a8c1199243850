import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import { isSafeUrl } from '@herringbone/shared/model/evidence.ts'
import { ActionIcon, TextInput } from '@mantine/core'
import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { useBoard, useCanEdit } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { usePending } from '../ui/use-pending.ts'
import { editAction } from './action-edits.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'

/** Where it is worked on; what is no address is not taken, and stays to be mended. */
export function TicketField({ action: { id, ticket } }: { action: Action }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const [draft, setDraft] = useState<string | null>(null)
  const [bad, setBad] = useState(false)
  const settle = usePending(draft, (typed) => {
    if (typed.trim() === '' || isSafeUrl(typed.trim()))
      editAction(board, id, { ticket: typed.trim() })
  })
  const commit = () => {
    const typed = draft?.trim()
    if (typed === undefined) return
    settle()
    const isBad = typed !== '' && !isSafeUrl(typed)
    setBad(isBad)
    if (isBad) return
    editAction(board, id, { ticket: typed })
    setDraft(null)
  }
  if (!canEdit && ticket === '') return null
  return (
    <section className={styles.section}>
      <h3 className="hb-caps">{t('ticket')}</h3>
      <div className={styles.ticket}>
        {canEdit ? (
          <TextInput
            aria-label={t('ticket')}
            size="xs"
            type="url"
            placeholder={t('ticketHint')}
            maxLength={LIMITS.urlChars}
            value={draft ?? ticket}
            error={bad && t('ticketBad')}
            onChange={(event) => {
              setDraft(event.currentTarget.value)
              setBad(false)
            }}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit()
              if (event.key !== 'Escape') return
              if (draft !== null) event.stopPropagation()
              settle()
              setDraft(null)
              setBad(false)
            }}
          />
        ) : (
          <span className={styles.prose}>{ticket}</span>
        )}
        {ticket !== '' && (
          <ActionIcon
            component="a"
            href={ticket}
            target="_blank"
            rel="noreferrer noopener"
            variant="default"
            size={30}
            aria-label={t('ticketOpen')}
            title={t('ticketOpen')}
          >
            <ExternalLink size={15} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
    </section>
  )
}
