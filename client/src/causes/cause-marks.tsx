import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { useBoardState } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import styles from './cause-marks.module.css'
import { causeTexts } from './cause-texts.ts'
import { isSupported } from './use-facts.ts'

/** What a row of a list says about a cause beside its text: what it is, how sure, what is missing. */
export function CauseMarks({ id }: { id: CauseId }) {
  const t = useTexts(causeTexts)
  const cause = useBoardState((state) => state.causes[id])
  const supported = useBoardState((state) => isSupported(state, id))
  if (!cause) return null
  const { status, rootBecause } = cause
  const isOut = status === 'ruled-out'
  return (
    <span className={styles.marks}>
      {rootBecause !== null && (
        <span className={styles.mark} data-mark="root" title={rootBecause}>
          {t('root')}
        </span>
      )}
      {status === 'supported' && (
        <span className={styles.mark} data-mark="supported">
          {t('status_supported')}
        </span>
      )}
      {isOut && (
        <span className={styles.mark} title={cause.ruledOutBecause}>
          {t('status_ruled-out')}
        </span>
      )}
      {/* Nobody looks for evidence of what has been ruled out. */}
      {!supported && !isOut && (
        <span className={styles.mark} data-mark="bare">
          {t('bare')}
        </span>
      )}
    </span>
  )
}
