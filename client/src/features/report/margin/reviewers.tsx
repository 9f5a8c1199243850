import { addReviewer, deleteReviewer, setApproval } from '@herringbone/shared/doc/edit-report.ts'
import { byOrder } from '@herringbone/shared/doc/order.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Reviewer } from '@herringbone/shared/model/report.ts'
import { ActionIcon, Checkbox } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { OwnerPicker } from '../../../actions/owner-picker.tsx'
import { useOwners } from '../../../actions/use-owners.ts'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { serverNow } from '../../../sync/session-store.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from './margin.module.css'
import { marginTexts } from './margin-texts.ts'

/** Who was asked to approve the report, and who has. */
export function Reviewers() {
  const t = useTexts(marginTexts)
  const canEdit = useCanEdit()
  const reviewers = useBoardState((state) => state.reviewers)
  const all = Object.values(reviewers).sort(byOrder)
  return (
    <>
      {all.length === 0 && <p className={styles.hint}>{t('noReviewers')}</p>}
      {all.length > 0 && (
        <ul className={styles.rows}>
          {all.map((reviewer) => (
            <Row key={reviewer.id} reviewer={reviewer} canEdit={canEdit} />
          ))}
        </ul>
      )}
      {canEdit && all.length < LIMITS.reviewersPerBoard && <AddReviewer />}
    </>
  )
}

/** A button that opens the choice in its place. */
function AddReviewer() {
  const t = useTexts(marginTexts)
  const board = useBoard()
  const [picking, setPicking] = useState(false)
  const returns = useRef(false)
  const { people, used } = useOwners()
  if (picking) {
    return (
      <OwnerPicker
        label={t('addReviewer')}
        owner={null}
        people={people}
        used={used}
        onChange={(owner) => {
          if (owner) board.edit((doc) => addReviewer(doc, owner.name, owner.person))
        }}
        onClose={() => {
          returns.current = true
          setPicking(false)
        }}
      />
    )
  }
  return (
    <button
      type="button"
      className={styles.small}
      ref={(button) => {
        if (button && returns.current) button.focus()
        returns.current = false
      }}
      onClick={() => setPicking(true)}
    >
      <Plus size={14} aria-hidden /> {t('addReviewer')}
    </button>
  )
}

function Row({ reviewer, canEdit }: { reviewer: Reviewer; canEdit: boolean }) {
  const t = useTexts(marginTexts)
  const board = useBoard()
  const { id, name, person, approvedAt } = reviewer
  const isApproved = approvedAt > 0
  const set = (at: number | null) => board.edit((doc) => setApproval(doc, id, at))
  // Someone who is not in the board has approved by mail or in person, and another writes that down.
  const isByOthers = person === '' && canEdit
  return (
    <li className={styles.row} data-approved={isApproved || undefined}>
      {isByOthers ? (
        <Checkbox
          checked={isApproved}
          label={name}
          aria-label={t('approveFor', { name })}
          onChange={({ currentTarget: { checked } }) =>
            set(checked ? serverNow(board.session) : null)
          }
        />
      ) : (
        <span>{name}</span>
      )}
      <span className={styles.state}>{t(isApproved ? 'approved' : 'waiting')}</span>
      {canEdit && (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('removeReviewer', { name })}
          onClick={() => board.edit((doc) => deleteReviewer(doc, id))}
        >
          <X size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}
