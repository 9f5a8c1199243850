import type { ReportVersionHead } from '@herringbone/shared/api/reports.ts'
import { setReview } from '@herringbone/shared/doc/edit-report.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import { nextReviews } from '@herringbone/shared/methods/review.ts'
import { REVIEW_STATES, type ReviewState } from '@herringbone/shared/model/report.ts'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useId } from 'react'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { serverNow } from '../../../sync/session-store.ts'
import { useTexts } from '../../../ui/texts.ts'
import { reportPlaceId } from '../report-places.ts'
import { reportTexts } from '../report-texts.ts'
import { useHasChanged } from '../version/use-has-changed.ts'
import styles from './margin.module.css'
import { marginTexts } from './margin-texts.ts'
import type { MarginWays } from './margin-ways.ts'
import { PublishDialog } from './publish-dialog.tsx'

interface ReviewPanelProps extends Pick<MarginWays, 'versionLink' | 'changesLink'> {
  source: ReportSource
  versions: readonly ReportVersionHead[]
  mayPublish: boolean
}

/** How far the report is, and the steps from there. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { source, versions, mayPublish, versionLink, changesLink } = props
  const t = useTexts(marginTexts)
  const states = useTexts(reportTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const id = useId()
  const [publishing, dialog] = useDisclosure()
  const { review } = source.board.report
  const newest = versions[0]?.version ?? 0
  const hasChanged = useHasChanged(source, versions[0])
  const go = (to: ReviewState) => board.edit((doc) => setReview(doc, to, serverNow(board.session)))
  const steps = nextReviews(review).filter((state) => state !== 'published')
  const isBack = (state: ReviewState) =>
    REVIEW_STATES.indexOf(state) < REVIEW_STATES.indexOf(review)
  const say = (to: ReviewState): string => {
    if (review === 'published') return t('newDraft', { version: newest + 1 })
    if (to === 'in-review' && isBack(to)) return t('back_in-review')
    return t(to === 'draft' || to === 'in-review' ? `to_${to}` : 'to_peer-review')
  }
  return (
    <section id={reportPlaceId('review')} className={styles.part} aria-labelledby={id}>
      <h2 id={id} className="hb-caps">
        {t('review')}
      </h2>
      <ol className={styles.steps}>
        {REVIEW_STATES.map((state) => (
          <li
            key={state}
            data-passed={isBack(state) || undefined}
            {...(state === review && { 'aria-current': 'step' as const })}
          >
            {states(`state_${state}`)}
          </li>
        ))}
      </ol>
      <p className={styles.hint}>{t(`about_${review}`, { version: newest })}</p>
      {hasChanged && (
        <p className={styles.changed} role="status">
          {t('changed', { version: newest })} {changesLink(newest, t('seeChanges'))}
        </p>
      )}
      {canEdit && (
        <div className={styles.buttons}>
          {nextReviews(review).includes('published') && mayPublish && (
            <Button size="xs" onClick={dialog.open}>
              {t('publish')}
            </Button>
          )}
          {steps.map((to) => (
            <Button
              key={to}
              size="xs"
              variant={isBack(to) && review !== 'published' ? 'default' : 'light'}
              onClick={() => go(to)}
            >
              {say(to)}
            </Button>
          ))}
        </div>
      )}
      <PublishDialog
        opened={publishing}
        onClose={dialog.close}
        version={newest + 1}
        reviewers={source.board.reviewers}
        versionLink={versionLink}
      />
    </section>
  )
}
