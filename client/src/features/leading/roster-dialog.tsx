import { Modal } from '@mantine/core'
import { explainError } from '../../api/error-texts.ts'
import { useBoardPeopleQuery } from '../../api/people.ts'
import { useBoard, usePeers, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { HandQueue } from './hand-queue.tsx'
import { leadingTexts } from './leading-texts.ts'
import { PersonRow } from './person-row.tsx'
import styles from './roster.module.css'

interface RosterDialogProps {
  opened: boolean
  onClose: () => void
}

/** Who is here, who was, and what they are: roles, labels, raised hands. */
export function RosterDialog({ opened, onClose }: RosterDialogProps) {
  const t = useTexts(leadingTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('rosterTitle')} centered size="lg">
      <Roster />
    </Modal>
  )
}

function Roster() {
  const t = useTexts(leadingTexts)
  const board = useBoard()
  const peers = usePeers((state) => state.peers)
  const hands = useSession(({ view }) => view?.hands)
  const all = useBoardPeopleQuery(board.id)
  const here = new Set<string>(peers.map(({ person }) => person))
  const gone = all.data?.people.filter(({ id }) => !here.has(id)) ?? []
  return (
    <>
      {hands && hands.length > 0 && <HandQueue hands={hands} />}
      <section>
        <h3 className="hb-caps">
          {t('hereTitle')} · {peers.length}
        </h3>
        <ul className={styles.list}>
          {peers.map(({ person, name, color, role }) => (
            <PersonRow key={person} here person={person} name={name} color={color} role={role} />
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h3 className="hb-caps">{t('wereTitle')}</h3>
        {all.isError && <p role="alert">{explainError(all.error)}</p>}
        {all.isPending && <p className={styles.about}>{t('loading')}</p>}
        {all.data && gone.length === 0 && <p className={styles.about}>{t('nobodyElse')}</p>}
        <ul className={styles.list}>
          {gone.map(({ id, name, color, role }) => (
            <PersonRow key={id} person={id} name={name} color={color} role={role} />
          ))}
        </ul>
      </section>
    </>
  )
}
