import type { ReportVersion } from '@herringbone/shared/api/reports.ts'
import type { ReactNode } from 'react'
import { useReportVersion, useReportVersions } from '../../../api/reports.ts'
import { formatList, formatMoment } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../layout.module.css'
import { asBlocks } from '../stored-blocks.ts'
import { Changes } from './changes.tsx'
import { CompareField } from './compare-field.tsx'
import { Loading } from './loading.tsx'
import { RecordedGaps } from './recorded-gaps.tsx'
import { StoredReport } from './stored-report.tsx'
import { versionTexts } from './version-texts.ts'
import { VersionTools } from './version-tools.tsx'

interface VersionViewProps {
  boardId: string
  version: number
  /** The version that it is compared with; null: with none. */
  since: number | null
  onSince: (since: number | null) => void
  /** A link to the live report. */
  back: (text: string) => ReactNode
  versionLink: (version: number, text: string) => ReactNode
}

/** A published version, as it was; and what has changed since an older one. */
export function VersionView(props: VersionViewProps) {
  const { boardId, version, since } = props
  const shown = useReportVersion(boardId, version)
  const other = useReportVersion(boardId, since)
  if (!shown.data) return <Loading query={shown} />
  if (since !== null && !other.data) return <Loading query={other} />
  return (
    <Loaded {...props} shown={shown.data} other={since === null ? null : (other.data ?? null)} />
  )
}

interface LoadedProps extends VersionViewProps {
  shown: ReportVersion
  other: ReportVersion | null
}

function Loaded({ boardId, shown, other, since, onSince, back, versionLink }: LoadedProps) {
  const t = useTexts(versionTexts)
  const { data } = useReportVersions(boardId)
  const versions = data?.versions ?? []
  const newest = versions[0]?.version ?? shown.version
  const moment = formatMoment(shown.publishedAt)
  const { approvedBy, notApprovedBy, gaps, version } = shown
  return (
    <StoredReport
      title={shown.title}
      about={t('frozen', { version, moment, name: shown.publishedBy.name })}
      blocks={asBlocks(shown.blocks)}
      language={shown.locale}
      back={back(t('toLive'))}
      margin={
        <>
          <VersionTools />
          {newest > version && (
            <p>
              {t('notNewest', { version: newest })}{' '}
              {versionLink(newest, t('version', { version: newest }))}
            </p>
          )}
          <CompareField
            versions={versions.filter((one) => one.version < version)}
            since={since}
            onSince={onSince}
          />
          <div className={styles.recorded}>
            <RecordedGaps gaps={gaps} />
            {approvedBy.length > 0 && <p>{t('approvedBy', { names: formatList(approvedBy) })}</p>}
            {notApprovedBy.length > 0 && (
              <p>{t('notApprovedBy', { names: formatList(notApprovedBy) })}</p>
            )}
          </div>
        </>
      }
    >
      {other && (
        <Changes
          label={t('changesFromTo', { from: other.version, to: t('toVersionWord', { version }) })}
          before={asBlocks(other.blocks)}
          after={asBlocks(shown.blocks)}
          sameLanguage={other.locale === shown.locale}
        />
      )}
    </StoredReport>
  )
}
