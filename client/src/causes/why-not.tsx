import { useMyRole } from '../session/use-my-role.ts'
import { useSession } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'

/** Why it cannot be changed: one only looks on, or the stage is locked. */
export function WhyNot() {
  const t = useTexts(causeTexts)
  const takesPart = useMyRole() !== 'observer'
  const locked = useSession(({ view }) => view?.locked.includes('causes') ?? false)
  return <p className={styles.note}>{t(takesPart && locked ? 'locked' : 'readOnly')}</p>
}
