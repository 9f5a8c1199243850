import { useMyRole } from '../../session/use-my-role.ts'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { useSession } from '../../sync/react.tsx'
import { ClosingPanel } from './closing-panel.tsx'
import { DeskView } from './desk-view.tsx'
import { useDesks } from './desks.ts'
import { Others } from './others.tsx'
import { RoundBanner } from './round-banner.tsx'
import styles from './round-surface.module.css'
import { Starters } from './starters.tsx'
import { useDeskEditing } from './use-desk-editing.ts'

/** What stands in place of a stage's canvas while a silent round is under way on it. */
export function RoundSurface() {
  const round = useSession(({ view }) => view?.round ?? null)
  const desk = useDesks((state) => state.desk)
  const role = useMyRole()
  if (!round) return null
  return (
    <div className={`${styles.surface} hb-paper`}>
      <div className={styles.main}>
        <div className={styles.head}>
          <RoundBanner round={round} />
          {round.status === 'closing' && role === 'facilitator' && <ClosingPanel round={round} />}
        </div>
        {desk ? <OwnDesk desk={desk} key={desk.round} /> : null}
        <Others round={round} />
      </div>
    </div>
  )
}

function OwnDesk({ desk }: { desk: DeskHandle }) {
  const editing = useDeskEditing(desk)
  return (
    <>
      <DeskView desk={desk} editing={editing} />
      <Starters onStart={(text) => editing.add(text)} />
    </>
  )
}
