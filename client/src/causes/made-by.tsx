import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { useBoardPeople } from '../session/use-board-people.ts'
import { useBoard } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'

/** Who made it, as far as that is known. */
export function MadeBy({ person }: { person: PersonId | '' }) {
  const t = useTexts(causeTexts)
  const { me } = useBoard()
  const people = useBoardPeople()
  const name = person === '' ? undefined : people.get(person)?.name
  if (person === me.id) return <span className={styles.note}>{t('madeByMe')}</span>
  return name === undefined ? null : <span className={styles.note}>{t('madeBy', { name })}</span>
}
