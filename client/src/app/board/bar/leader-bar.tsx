import { Hand } from 'lucide-react'
import { BringButton } from '../../../features/leading/bring-button.tsx'
import { TimerControls } from '../../../features/timer/timer-controls.tsx'
import { BarButton } from '../../../session/bar-button.tsx'
import { useSession } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { openPanel } from '../panel-store.ts'
import { SESSION_TOOLS } from '../session-tools.ts'
import { useStage } from '../use-stage.ts'
import { barTexts } from './bar-texts.ts'
import { LeaderMenu } from './leader-menu.tsx'
import { NextStep } from './next-step.tsx'
import styles from './session-bar.module.css'

/** What facilitators lead with: time, tools, bringing everyone, and one obvious next step. */
export function LeaderBar() {
  const { id: stage } = useStage()
  return (
    <>
      <TimerControls />
      <span className={styles.divider} />
      {SESSION_TOOLS.map(({ id, LeaderButton }) => (
        <LeaderButton key={id} />
      ))}
      {SESSION_TOOLS.length > 0 && <span className={styles.divider} />}
      <BringButton stage={stage} />
      <Hands />
      <span className={styles.spring} />
      <NextStep />
      <LeaderMenu stage={stage} />
    </>
  )
}

/** Raised hands; the roster has them in order. */
function Hands() {
  const t = useTexts(barTexts)
  const count = useSession(({ view }) => view?.hands.length ?? 0)
  if (count === 0) return null
  return (
    <BarButton
      label={t('hands', { count })}
      icon={Hand}
      text="hidden"
      onClick={() => openPanel('people')}
    >
      <span className={styles.count} aria-hidden>
        {count}
      </span>
    </BarButton>
  )
}
