import { reportBlocks } from '@herringbone/shared/interchange/export/report-blocks.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import { useMemo } from 'react'
import { explainError } from '../../../api/error-texts.ts'
import { useReportVersion } from '../../../api/reports.ts'
import { useBoard } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { asBlocks } from '../stored-blocks.ts'
import { Changes } from '../version/changes.tsx'
import { versionTexts } from '../version/version-texts.ts'

/** What has changed on the live page since a version was published. */
export function ChangesSince({ version, source }: { version: number; source: ReportSource }) {
  const t = useTexts(versionTexts)
  const { id } = useBoard()
  const { data, error } = useReportVersion(id, version)
  const locale = data?.locale
  const now = useMemo(() => (locale ? reportBlocks({ ...source, locale }) : []), [source, locale])
  if (error) return <p role="alert">{explainError(error)}</p>
  if (!data) return <p role="status">{t('loading')}</p>
  return (
    <Changes
      label={t('changesFromTo', { from: version, to: t('toLiveWord') })}
      before={asBlocks(data.blocks)}
      after={now}
      sameLanguage
    />
  )
}
