import { reportSections } from '@herringbone/shared/interchange/export/report-blocks.ts'
import type { ReportPart } from '@herringbone/shared/model/report-part.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useReportVersions } from '../../../api/reports.ts'
import { useBoard } from '../../../sync/react.tsx'
import { currentLanguage } from '../../../ui/texts.ts'
import { Margin } from '../margin/margin.tsx'
import type { MarginWays } from '../margin/margin-ways.ts'
import { type Quote, quoteIn } from '../margin/quote.ts'
import { ReportLayout } from '../report-layout.tsx'
import { ChangesSince } from './changes-since.tsx'
import { LiveSection } from './live-section.tsx'
import { NameThem } from './name-them.tsx'
import { ReportHead } from './report-head.tsx'
import { useReportSource } from './use-report-source.ts'

export interface LiveReportProps extends MarginWays {
  back: ReactNode
  stageLink: (stage: StageId, text: string) => ReactNode
  /** Of the workspace. */
  member: boolean
  /** The version of which the changes since are shown; null: none. */
  since: number | null
}

/** The report of the open board, as it is now. */
export function LiveReport({ back, stageLink, member, since, ...ways }: LiveReportProps) {
  const { id } = useBoard()
  const source = useReportSource(currentLanguage())
  const sections = useMemo(() => reportSections(source), [source])
  const { review, reviewAt } = source.board.report
  const { data } = useReportVersions(id, review === 'published' ? reviewAt : 0)
  const [quote, setQuote] = useState<Quote | null>(null)
  const onComment = useCallback((part: ReportPart) => setQuote(quoteIn(part)), [])
  return (
    <ReportLayout
      back={back}
      parts={sections}
      margin={
        <Margin
          {...ways}
          source={source}
          versions={data?.versions ?? []}
          member={member}
          quote={quote}
          onQuote={setQuote}
        />
      }
    >
      <ReportHead source={source} newest={data?.versions[0]} />
      {since !== null && <ChangesSince version={since} source={source} />}
      {sections.map((section) => (
        <LiveSection
          key={section.part}
          section={section}
          onComment={onComment}
          stageLink={stageLink}
        >
          {section.part === 'participants' && <NameThem />}
        </LiveSection>
      ))}
    </ReportLayout>
  )
}
