import { useMyRole } from '../../../session/use-my-role.ts'
import { useSession } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { barTexts } from './bar-texts.ts'
import { LeaderBar } from './leader-bar.tsx'
import { MemberBar } from './member-bar.tsx'
import styles from './session-bar.module.css'

/** The dark bar at the bottom: what the session offers to this person at this moment. */
export function SessionBar() {
  const t = useTexts(barTexts)
  const role = useMyRole()
  const known = useSession(({ view }) => view !== null)
  if (!known) return null
  return (
    <div className={styles.room}>
      <section className={styles.bar} aria-label={t('bar')} data-covers>
        {role === 'facilitator' ? <LeaderBar /> : <MemberBar />}
      </section>
    </div>
  )
}
