import type { ReactNode } from 'react'
import { useId } from 'react'
import { usePeopleNames } from '../../causes/wording/use-people-names.ts'
import { useTexts } from '../../ui/texts.ts'
import { ClosingPanel, type ClosingPanelProps } from './checklist/closing-panel.tsx'
import { DueList } from './due/due-list.tsx'
import { FollowUps } from './follow-ups/follow-ups.tsx'
import { LessonList } from './lessons/lesson-list.tsx'
import styles from './wrap-up.module.css'
import { wrapUpTexts } from './wrap-up-texts.ts'

interface WrapUpProps extends ClosingPanelProps {
  /** What other features ask at the end of a session. */
  after?: ReactNode
}

/** The last stage: what was learned, whether all is said, and when the team meets again. */
export function WrapUp({ after, ...closing }: WrapUpProps) {
  const t = useTexts(wrapUpTexts)
  const people = usePeopleNames()
  const looking = useId()
  return (
    <div className={styles.surface}>
      <div className={styles.columns}>
        <header className={styles.header}>
          <h2>{t('heading')}</h2>
          <p>{t('lead')}</p>
        </header>
        <div className={styles.column}>
          <LessonList kind="lesson" people={people} />
          <section className={styles.card} aria-labelledby={looking}>
            <h3 id={looking}>{t('looking')}</h3>
            <div className={styles.parts}>
              <LessonList kind="went-well" people={people} narrow />
              <LessonList kind="went-badly" people={people} narrow />
              <LessonList kind="got-lucky" people={people} narrow />
            </div>
          </section>
          <LessonList kind="success-story" people={people} />
          <LessonList kind="open-question" people={people} />
        </div>
        <div className={styles.column}>
          <ClosingPanel {...closing} />
          <FollowUps />
          <DueList />
          {after}
        </div>
      </div>
    </div>
  )
}
