import { useHotkeys } from '@mantine/hooks'
import { useRef } from 'react'
import { useStageQuestion } from '../../session/stage-texts.ts'
import { useCanEdit, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { Durations } from './durations.tsx'
import { Figures } from './figures.tsx'
import styles from './impact.module.css'
import { impactTexts } from './impact-texts.ts'
import { SeverityCard } from './severity-card.tsx'
import { Stakeholders } from './stakeholders.tsx'

/** The impact in numbers, how long it took, how severe it was, and who has to hear of it. */
export function Impact() {
  const t = useTexts(impactTexts)
  const question = useStageQuestion()
  const step = useSession(({ view }) => view?.agenda.find(({ stage }) => stage === 'impact'))
  const canEdit = useCanEdit()
  const adding = useRef<HTMLButtonElement>(null)
  useHotkeys([['N', () => canEdit && adding.current?.click()]])
  return (
    <div className={styles.surface}>
      <div className={styles.columns}>
        <header className={styles.header}>
          <h2>{t('heading')}</h2>
          <p>{question(step ?? { stage: 'impact', question: '' })}</p>
        </header>
        <Durations />
        <div className={styles.column}>
          <Figures adding={adding} />
        </div>
        <div className={styles.column}>
          <SeverityCard />
          <Stakeholders />
        </div>
      </div>
    </div>
  )
}
