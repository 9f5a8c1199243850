import type { ReportVersionHead } from '@herringbone/shared/api/reports.ts'
import type { GapKind } from '@herringbone/shared/methods/closing-checklist.ts'
import { closingTexts } from '../../../closing/closing-texts.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../layout.module.css'
import { versionTexts } from './version-texts.ts'

/** What was still open when a version was published, in the words of then. */
export function RecordedGaps({ gaps }: Pick<ReportVersionHead, 'gaps'>) {
  const t = useTexts(versionTexts)
  const say = useTexts(closingTexts)
  if (gaps.length === 0) return <p>{t('noGaps')}</p>
  return (
    <details>
      <summary className={styles.summary}>{t('gaps', { count: gaps.length })}</summary>
      <ul className={styles.gaps}>
        {gaps.map(({ kind, at, text }) => (
          <li key={`${kind} ${at}`}>
            {/* Of the kinds that this server has written. */}
            {say(`gap_${kind as GapKind}`, { text: text || say('untitled') })}
          </li>
        ))}
      </ul>
    </details>
  )
}
