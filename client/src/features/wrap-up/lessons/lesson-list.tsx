import type { LessonKind } from '@herringbone/shared/model/lesson.ts'
import { useId } from 'react'
import { shallow } from 'zustand/shallow'
import { useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../wrap-up.module.css'
import { AddLine } from './add-line.tsx'
import { linesOf } from './lesson-edits.ts'
import { type ArrivingKind, FIELDS_OF } from './lesson-fields.ts'
import { LessonRow } from './lesson-row.tsx'
import { lessonTexts } from './lesson-texts.ts'

interface LessonListProps {
  kind: LessonKind
  /** Names of those in the board. */
  people: readonly string[]
  /** One of several side by side, with less room. */
  narrow?: boolean
}

/** All lines of one kind, and a field for the next. */
export function LessonList({ kind, people, narrow = false }: LessonListProps) {
  const t = useTexts(lessonTexts)
  const id = useId()
  const canEdit = useCanEdit()
  const lines = useBoardState((state) => linesOf(state, kind), shallow)
  return (
    <section className={narrow ? styles.part : styles.card} aria-labelledby={id} data-kind={kind}>
      <header className={styles.listHead}>
        <h3 id={id}>{t(`kind_${kind}`)}</h3>
        <Arrived kind={kind} />
        <p className={styles.hint}>{t(`hint_${kind}`)}</p>
      </header>
      {lines.length === 0 && !canEdit && <p className={styles.none}>{t('none')}</p>}
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line, index) => (
            <LessonRow
              key={line}
              id={line}
              place={{ index, count: lines.length }}
              people={people}
            />
          ))}
        </ul>
      )}
      {canEdit && <AddLine kind={kind} />}
    </section>
  )
}

/** How many of them have come to where they should. */
function Arrived({ kind }: { kind: LessonKind }) {
  const t = useTexts(lessonTexts)
  const [arrived, all] = useBoardState(({ lessons }) => {
    const own = Object.values(lessons).filter((lesson) => lesson.kind === kind)
    return [own.filter(({ arrived }) => arrived).length, own.length] as const
  }, shallow)
  if (all === 0 || !FIELDS_OF[kind].includes('arrived')) return null
  return (
    <p className={`${styles.count} hb-tabular`}>
      {/* kinds that arrive somewhere, by the table of fields */}
      {t(`arrivedCount_${kind as ArrivingKind}`, { arrived, all })}
    </p>
  )
}
