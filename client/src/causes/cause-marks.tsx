import { marksOf } from '@herringbone/shared/methods/cause-marks.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { shallow } from 'zustand/shallow'
import { useBoardState } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { cardTexts } from './card/card-texts.ts'
import { headOf, pillsOf } from './card/lay-card.ts'
import styles from './cause-marks.module.css'

/** What a row of a list says about a cause beside its text: the marks of its card on the graphs. */
export function CauseMarks({ id }: { id: CauseId }) {
  const t = useTexts(cardTexts)
  const cause = useBoardState((state) => state.causes[id])
  const marks = useBoardState((state) => cause && marksOf(state, cause), shallow)
  if (!cause || !marks) return null
  return (
    <span className={styles.marks}>
      {marks.isRoot && (
        <span className={styles.mark} data-mark="root" title={cause.rootBecause ?? ''}>
          {headOf(marks)}
        </span>
      )}
      {pillsOf(marks).map((pill) => (
        <span
          key={pill}
          className={styles.mark}
          data-mark={pill}
          title={pill === 'ruledOut' ? cause.ruledOutBecause : undefined}
        >
          {t(pill)}
        </span>
      ))}
    </span>
  )
}
