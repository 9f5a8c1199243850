import { marksOf } from '@herringbone/shared/methods/cause-marks.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { shallow } from 'zustand/shallow'
import { useBoardState } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import styles from './cause-marks.module.css'
import { causeTexts } from './cause-texts.ts'

/** What a row of a list says about a cause beside its text: what it is, how sure, what is missing. */
export function CauseMarks({ id }: { id: CauseId }) {
  const t = useTexts(causeTexts)
  const cause = useBoardState((state) => state.causes[id])
  const marks = useBoardState((state) => cause && marksOf(state, cause), shallow)
  if (!cause || !marks) return null
  const { isRoot, isRuledOut, isSupported, lacksEvidence, actions } = marks
  return (
    <span className={styles.marks}>
      {isRoot && (
        <span className={styles.mark} data-mark="root" title={cause.rootBecause ?? ''}>
          {actions > 0 ? t('rootActions', { count: actions }) : t('root')}
        </span>
      )}
      {isSupported && (
        <span className={styles.mark} data-mark="supported">
          {t('status_supported')}
        </span>
      )}
      {isRuledOut && (
        <span className={styles.mark} title={cause.ruledOutBecause}>
          {t('status_ruled-out')}
        </span>
      )}
      {lacksEvidence && (
        <span className={styles.mark} data-mark="bare">
          {t('bare')}
        </span>
      )}
    </span>
  )
}
