import {
  changeStakeholder,
  deleteStakeholder,
  setTold,
} from '@herringbone/shared/doc/edit-impact.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { StakeholderId } from '@herringbone/shared/model/ids.ts'
import type { Stakeholder } from '@herringbone/shared/model/impact.ts'
import { ActionIcon } from '@mantine/core'
import { Check, X } from 'lucide-react'
import { offerUndo } from '../../canvas/offer-undo.tsx'
import { useBoard, useBoardState, useCanEdit } from '../../sync/react.tsx'
import { serverNow } from '../../sync/session-store.ts'
import { formatMoment } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './impact.module.css'
import { impactTexts } from './impact-texts.ts'
import { useDraft } from './use-draft.ts'
import { useImpactText } from './use-impact-text.ts'

/** One who has to hear of it: who, how they are reached, and whether they have. */
export function StakeholderRow({ id }: { id: StakeholderId }) {
  const t = useTexts(impactTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const one = useBoardState((state) => state.stakeholders[id])
  const timeZone = useBoardState((state) => state.brief.timeZone)
  if (!one) return null
  const { text, contact, toldAt } = one
  const name = text || t('someone')
  const when = toldAt > 0 ? t('toldAt', { time: formatMoment(toldAt, timeZone) }) : t('notTold')
  if (!canEdit) {
    return (
      <li id={`stakeholder-${id}`} className={styles.stakeholder}>
        <span className={styles.toldMark} data-told={toldAt > 0 || undefined}>
          {toldAt > 0 && <Check size={14} aria-hidden />}
        </span>
        <div className={styles.who}>
          <p className={styles.read}>{name}</p>
          {contact && <p className={styles.hint}>{contact}</p>}
          <p className={toldAt > 0 ? styles.hint : styles.warning}>{when}</p>
        </div>
      </li>
    )
  }
  const remove = () => {
    board.edit((doc) => deleteStakeholder(doc, id))
    offerUndo(board, t('deletedWho'))
  }
  const isTold = toldAt > 0
  return (
    <li id={`stakeholder-${id}`} className={styles.stakeholder}>
      <input
        type="checkbox"
        className={styles.told}
        aria-label={t('hasHeard', { name })}
        checked={isTold}
        onChange={() =>
          board.edit((doc) => setTold(doc, id, isTold ? null : serverNow(board.session)))
        }
      />
      <WhoFields one={one} name={name} />
      <ActionIcon variant="subtle" aria-label={t('deleteWho', { name })} onClick={remove}>
        <X size={16} aria-hidden />
      </ActionIcon>
      <p className={isTold ? styles.toldLine : styles.warning}>{when}</p>
    </li>
  )
}

function WhoFields({ one: { id, contact }, name }: { one: Stakeholder; name: string }) {
  const t = useTexts(impactTexts)
  const board = useBoard()
  const words = useImpactText('stakeholders', id)
  const { bind } = useDraft(contact, (typed) => {
    board.edit((doc) => changeStakeholder(doc, id, { contact: typed.trim() }))
    return true
  })
  return (
    <div className={styles.who}>
      <input
        {...words}
        className={styles.whoName}
        aria-label={t('who')}
        placeholder={t('whoHint')}
      />
      <input
        {...bind}
        className={styles.whoContact}
        aria-label={t('contact', { name })}
        placeholder={t('contactHint')}
        maxLength={LIMITS.ownerChars}
      />
    </div>
  )
}
