import type { ReportVersionHead } from '@herringbone/shared/api/reports.ts'
import { reportBlocks } from '@herringbone/shared/interchange/export/report-blocks.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import { isSameReport } from '@herringbone/shared/methods/report-diff/report-diff.ts'
import { useMemo } from 'react'
import { useReportVersion } from '../../../api/reports.ts'
import { useBoard } from '../../../sync/react.tsx'
import { asBlocks } from '../stored-blocks.ts'

/** Whether a published report has changed since; false until its newest version has come. */
export function useHasChanged(
  source: ReportSource,
  newest: ReportVersionHead | undefined,
): boolean {
  const { id } = useBoard()
  const isPublished = source.board.report.review === 'published'
  const { data } = useReportVersion(id, isPublished && newest ? newest.version : null)
  return useMemo(() => {
    if (!data) return false
    return !isSameReport(reportBlocks({ ...source, locale: data.locale }), asBlocks(data.blocks))
  }, [data, source])
}
