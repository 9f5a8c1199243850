import type { ReportVersionHead } from '@herringbone/shared/api/reports.ts'
import { formatMoment } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from './margin.module.css'
import { marginTexts } from './margin-texts.ts'
import type { MarginWays } from './margin-ways.ts'

interface VersionsProps extends Pick<MarginWays, 'versionLink'> {
  versions: readonly ReportVersionHead[]
}

/** What has been published so far, newest first. */
export function Versions({ versions, versionLink }: VersionsProps) {
  const t = useTexts(marginTexts)
  if (versions.length === 0) return <p className={styles.hint}>{t('noVersions')}</p>
  return (
    <ul className={`${styles.rows} hb-tabular`}>
      {versions.map(({ version, publishedAt, publishedBy }) => (
        <li key={version}>
          {versionLink(version, t('version', { version }))}
          <p className={styles.hint}>
            {t('versionBy', { name: publishedBy.name, moment: formatMoment(publishedAt) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
