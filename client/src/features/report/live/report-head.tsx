import type { ReportVersionHead } from '@herringbone/shared/api/reports.ts'
import { startOf } from '@herringbone/shared/interchange/export/facts.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import { milestoneTimes } from '@herringbone/shared/methods/durations.ts'
import { formatMoment, formatSpan } from '../../../ui/format.ts'
import { SeverityPill } from '../../../ui/severity-pill.tsx'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../layout.module.css'
import { reportTexts } from '../report-texts.ts'
import { REVIEW_TONES } from '../review-tones.ts'

interface ReportHeadProps {
  source: ReportSource
  newest: ReportVersionHead | undefined
}

/** Which incident, how bad, when, and how far its report is. */
export function ReportHead({ source, newest }: ReportHeadProps) {
  const t = useTexts(reportTexts)
  const { board, severityName, participants } = source
  const { severity, timeZone, title } = board.brief
  const { review } = board.report
  const reviewers = Object.values(board.reviewers)
  const state = t(`state_${review}`)
  const done = reviewers.filter(({ approvedAt }) => approvedAt > 0).length
  const said =
    review === 'peer-review' && reviewers.length > 0
      ? t('stateApproved', { state, done, of: reviewers.length })
      : state
  const meta = [
    whenOf(source, timeZone),
    participants.length > 0 && t('writtenBy', { count: participants.length }),
    newest && t('versionIs', { version: newest.version }),
  ].filter((part) => Boolean(part))
  return (
    <header>
      <p className={styles.pills}>
        {severity !== null && <SeverityPill level={severity} name={severityName} />}
        <span className={styles.pill} data-tone={REVIEW_TONES[review]} role="status">
          {said}
        </span>
      </p>
      <h1 className={styles.title}>{title.trim() || t('untitled')}</h1>
      <p className={`${styles.meta} hb-tabular`}>{meta.join(' · ')}</p>
    </header>
  )
}

function whenOf({ board }: ReportSource, timeZone: string): string | null {
  const { milestones, events, brief } = board
  const times = milestoneTimes(milestones, events)
  const start = startOf(board)
  const end = times.resolved ?? times.mitigated ?? brief.endedAt
  if (start === null) return null
  const said =
    end !== null && end >= start ? formatSpan(start, end, timeZone) : formatMoment(start, timeZone)
  return `${said} ${timeZone}`
}
