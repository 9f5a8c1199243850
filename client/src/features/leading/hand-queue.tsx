import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { Button } from '@mantine/core'
import { Hand } from 'lucide-react'
import { useCommand } from '../../session/use-command.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { usePeers } from '../../sync/react.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { useTexts } from '../../ui/texts.ts'
import { leadingTexts } from './leading-texts.ts'
import styles from './roster.module.css'

/** Raised hands in the order in which they were raised. */
export function HandQueue({ hands }: { hands: readonly PersonId[] }) {
  const t = useTexts(leadingTexts)
  const peers = usePeers((state) => state.peers)
  const mayLower = useRefusal('hand.lower') === null
  const { send } = useCommand()
  return (
    <section className={styles.hands}>
      <h3 className="hb-caps">{t('handsTitle')}</h3>
      <ol className={styles.list}>
        {hands.map((person) => {
          const peer = peers.find((each) => each.person === person)
          if (!peer) return null
          return (
            <li key={person} className={styles.person}>
              <Avatar name={peer.name} color={peer.color} />
              <span className={styles.name}>
                {peer.name} <Hand size={14} aria-hidden />
              </span>
              {mayLower && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('lowerOf', { name: peer.name })}
                  onClick={() => void send({ type: 'hand.lower', person })}
                >
                  {t('lower')}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
