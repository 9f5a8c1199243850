import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import { useBoard, useCanEdit } from '../sync/react.tsx'
import { formatMoment } from '../ui/format.ts'
import { SaidField } from '../ui/said-field.tsx'
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
        <SaidField
          label={t('verified')}
          value={verified}
          canEdit={canEdit}
          maxLength={LIMITS.reasonChars}
          onCommit={(said) => editAction(board, id, { verified: said })}
        />
      )}
      {status === 'wont' && (
        <SaidField
          label={t('wontBecause')}
          value={reason}
          canEdit={canEdit}
          maxLength={LIMITS.reasonChars}
          required
          onCommit={(said) => editAction(board, id, { reason: said })}
        />
      )}
    </section>
  )
}
