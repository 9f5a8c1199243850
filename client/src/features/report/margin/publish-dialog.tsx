import type { ReportVersionHead } from '@herringbone/shared/api/reports.ts'
import { byOrder } from '@herringbone/shared/doc/order.ts'
import type { Board } from '@herringbone/shared/model/board.ts'
import { Alert, Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { explainError } from '../../../api/error-texts.ts'
import { usePublishReport } from '../../../api/reports.ts'
import { useChecklist, useGapText } from '../../../closing/use-checklist.ts'
import { useBoard } from '../../../sync/react.tsx'
import { formatList } from '../../../ui/format.ts'
import { currentLanguage, useTexts } from '../../../ui/texts.ts'
import styles from './margin.module.css'
import { marginTexts } from './margin-texts.ts'
import type { MarginWays } from './margin-ways.ts'

interface PublishDialogProps extends Pick<MarginWays, 'versionLink'> {
  opened: boolean
  onClose: () => void
  /** The number that it will have. */
  version: number
  reviewers: Board['reviewers']
}

/** Says what is still open before the report is frozen with it. */
export function PublishDialog({ opened, onClose, ...rest }: PublishDialogProps) {
  const t = useTexts(marginTexts)
  const [done, setDone] = useState<ReportVersionHead | null>(null)
  const version = done?.version ?? rest.version
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('publishTitle', { version })}
      centered
      onExitTransitionEnd={() => setDone(null)}
    >
      {done ? (
        <div className={styles.dialog}>
          <p role="status">{t('published', { version })}</p>
          {rest.versionLink(version, t('openVersion', { version }))}
        </div>
      ) : (
        <Body {...rest} onDone={setDone} />
      )}
    </Modal>
  )
}

interface BodyProps extends Pick<PublishDialogProps, 'reviewers'> {
  onDone: (version: ReportVersionHead) => void
}

function Body({ reviewers, onDone }: BodyProps) {
  const t = useTexts(marginTexts)
  const { id } = useBoard()
  const publish = usePublishReport(id)
  const gapText = useGapText()
  const gaps = useChecklist().flatMap((item) => item.gaps)
  const all = Object.values(reviewers).sort(byOrder)
  const waiting = all.filter(({ approvedAt }) => approvedAt === 0).map(({ name }) => name)
  const isReady = gaps.length === 0 && waiting.length === 0
  return (
    <div className={styles.dialog}>
      <p>{t('publishAbout')}</p>
      {gaps.length > 0 && (
        <div>
          <p>{t('publishGaps', { count: gaps.length })}</p>
          <ul className={styles.gaps}>
            {gaps.map((gap) => (
              <li key={`${gap.kind} ${gap.at}`}>{gapText(gap)}</li>
            ))}
          </ul>
        </div>
      )}
      {waiting.length > 0 && <p>{t('publishWaiting', { names: formatList(waiting) })}</p>}
      {all.length === 0 && <p>{t('publishNobody')}</p>}
      {publish.isError && (
        <Alert color="red" role="alert">
          {explainError(publish.error)}
        </Alert>
      )}
      <Button
        loading={publish.isPending}
        onClick={() => publish.mutate(currentLanguage(), { onSuccess: onDone })}
      >
        {t(isReady ? 'publishNow' : 'publishAnyway')}
      </Button>
    </div>
  )
}
