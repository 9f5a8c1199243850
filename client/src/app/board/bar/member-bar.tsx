import { HandButton } from '../../../features/leading/hand-button.tsx'
import { ReadyButton } from '../../../features/leading/ready-button.tsx'
import { TakeOver } from '../../../features/leading/take-over.tsx'
import { TimerFace } from '../../../features/timer/timer-face.tsx'
import { useStageName } from '../../../session/stage-texts.ts'
import { useMyRole } from '../../../session/use-my-role.ts'
import { useSession } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { SESSION_TOOLS } from '../session-tools.ts'
import { barTexts } from './bar-texts.ts'
import styles from './session-bar.module.css'

/** What participants have in place of the facilitators' bar; observers see what is going on. */
export function MemberBar() {
  const role = useMyRole()
  const timer = useSession(({ view }) => view?.timer ?? null)
  const running = useSession(({ view }) => view?.phase === 'running')
  // One "ready" at a time: in a silent round it is that of the round, in a vote it is "done".
  const asked = useSession(({ view }) => Boolean(view?.round ?? view?.poll))
  const active = role === 'participant'
  return (
    <>
      {timer && <TimerFace timer={timer} />}
      {!asked && <GoingOn />}
      {SESSION_TOOLS.map(({ id, Button }) => Button && <Button key={id} />)}
      <TakeOver />
      <span className={styles.spring} />
      {active && <HandButton />}
      {active && SESSION_TOOLS.map(({ id, Ready }) => Ready && <Ready key={id} />)}
      {active && running && !asked && <ReadyButton />}
    </>
  )
}

/** Where the group is, in a word. */
function GoingOn() {
  const t = useTexts(barTexts)
  const name = useStageName()
  const phase = useSession(({ view }) => view?.phase ?? 'preparing')
  const stage = useSession(({ view }) => view?.stage ?? 'brief')
  return (
    <span className={styles.note}>
      {phase === 'running' ? <span className={styles.stage}>{name(stage)}</span> : t(phase)}
    </span>
  )
}
