import { setApproval } from '@herringbone/shared/doc/edit-report.ts'
import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { serverNow } from '../../../sync/session-store.ts'
import { useTexts } from '../../../ui/texts.ts'
import { marginTexts } from './margin-texts.ts'

/** For whoever has been asked to review the report, while it is reviewed. */
export function Approval() {
  const t = useTexts(marginTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const mine = useBoardState(({ reviewers }) =>
    Object.values(reviewers).find(({ person }) => person === board.me.id),
  )
  const isReviewed = useBoardState(
    ({ report }) => report.review === 'in-review' || report.review === 'peer-review',
  )
  if (!mine || !isReviewed || !canEdit) return null
  const set = (at: number | null) => board.edit((doc) => setApproval(doc, mine.id, at))
  return mine.approvedAt === 0 ? (
    <Button
      fullWidth
      leftSection={<Check size={18} aria-hidden />}
      onClick={() => set(serverNow(board.session))}
    >
      {t('approve')}
    </Button>
  ) : (
    <Button fullWidth variant="default" onClick={() => set(null)}>
      {t('unapprove')}
    </Button>
  )
}
