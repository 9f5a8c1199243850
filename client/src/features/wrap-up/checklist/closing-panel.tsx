import { setTold } from '@herringbone/shared/doc/edit-impact.ts'
import { setSummarySent } from '@herringbone/shared/doc/edit-report.ts'
import type { Gap } from '@herringbone/shared/methods/closing-checklist.ts'
import type { StakeholderId } from '@herringbone/shared/model/ids.ts'
import { Button } from '@mantine/core'
import { Check, FileText } from 'lucide-react'
import { useId } from 'react'
import { Checklist } from '../../../closing/checklist.tsx'
import { useChecklist } from '../../../closing/use-checklist.ts'
import { useMyRole } from '../../../session/use-my-role.ts'
import { useBoard, useBoardState, useCanEdit, useSession } from '../../../sync/react.tsx'
import { serverNow } from '../../../sync/session-store.ts'
import { formatDay } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../wrap-up.module.css'
import { wrapUpTexts } from '../wrap-up-texts.ts'

export interface ClosingPanelProps {
  /** Leads to where a gap is closed. */
  onGap: (gap: Gap) => void
  /** Leads to the report, where it is published. */
  onPublish: () => void
}

/** What is still to be done before the board is closed, and the way to publishing it all the same. */
export function ClosingPanel({ onGap, onPublish }: ClosingPanelProps) {
  const t = useTexts(wrapUpTexts)
  const id = useId()
  const count = useChecklist().reduce((sum, { gaps }) => sum + gaps.length, 0)
  const review = useBoardState(({ report }) => report.review)
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.listHead}>
        <h3 id={id}>{t('checklist')}</h3>
        <p className={styles.pill} data-review={review}>
          {t(`review_${review}`)}
        </p>
        <p className={styles.hint}>{t('checklistLead')}</p>
      </header>
      <p className={`${count === 0 ? styles.allDone : styles.gapCount} hb-tabular`} role="status">
        {count === 0 ? t('allDone') : t('gapsLeft', { count })}
      </p>
      <Checklist label={t('checklist')} onGap={onGap} mend={(gap) => <Mend gap={gap} />} />
      <SentLine />
      <div className={styles.publish}>
        <Button
          variant={count === 0 ? 'filled' : 'default'}
          leftSection={<FileText size={18} aria-hidden />}
          onClick={onPublish}
        >
          {t('publish')}
        </Button>
        {count > 0 && <p className={styles.hint}>{t('publishWithGaps')}</p>}
      </div>
    </section>
  )
}

/** That somebody was told is known only once someone says so: here it takes one press. */
function Mend({ gap: { kind, at } }: { gap: Gap }) {
  const t = useTexts(wrapUpTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const role = useMyRole()
  const impactLocked = useSession(({ view }) => view?.locked.includes('impact') ?? false)
  if (!canEdit) return null
  if (kind === 'not-sent') {
    const send = () => board.edit((doc) => setSummarySent(doc, serverNow(board.session)))
    return <MendButton label={t('sent')} onClick={send} />
  }
  // Who is to be told stands in the impact, which may be locked while this stage is not.
  if (kind !== 'not-told' || (impactLocked && role !== 'facilitator')) return null
  const id = at.slice('stakeholder:'.length) as StakeholderId // of a gap of this kind
  const tell = () => board.edit((doc) => setTold(doc, id, serverNow(board.session)))
  return <MendButton label={t('told')} onClick={tell} />
}

const MendButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button
    size="compact-xs"
    variant="default"
    leftSection={<Check size={14} aria-hidden />}
    onClick={onClick}
  >
    {label}
  </Button>
)

/** When the summary went out, to be taken back where that was said by mistake. */
function SentLine() {
  const t = useTexts(wrapUpTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const sentAt = useBoardState(({ report }) => report.sentAt)
  const zone = useBoardState(({ brief }) => brief.timeZone)
  if (sentAt === 0) return null
  return (
    <p className={styles.sent}>
      {t('sentOn', { day: formatDay(sentAt, zone) })}
      {canEdit && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => board.edit((doc) => setSummarySent(doc, null))}
        >
          {t('takeBack')}
        </Button>
      )}
    </p>
  )
}
