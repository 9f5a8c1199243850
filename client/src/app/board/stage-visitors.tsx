import type { StageId } from '@herringbone/shared/model/stage.ts'
import { shallow } from 'zustand/shallow'
import { usePeers } from '../../sync/react.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { formatList } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import { boardTexts } from './board-texts.ts'
import styles from './stage-rail.module.css'

const SHOWN = 4

/** The others who look at a stage, small under its name. */
export function StageVisitors({ stage }: { stage: StageId }) {
  const t = useTexts(boardTexts)
  const here = usePeers(
    (state) => state.peers.filter((peer) => !peer.isMe && peer.stage === stage),
    shallow,
  )
  if (here.length === 0) return null
  const names = formatList(here.slice(0, SHOWN).map((peer) => peer.name))
  const rest = here.length - SHOWN
  return (
    <span className={styles.visitors} title={names + (rest > 0 ? ` +${rest}` : '')}>
      {here.slice(0, SHOWN).map((peer) => (
        <Avatar key={peer.person} name={peer.name} color={peer.color} size="small" />
      ))}
      {rest > 0 && <span className={styles.more}>+{rest}</span>}
      <span className="hb-hidden">, {t('here', { count: here.length, names })}</span>
    </span>
  )
}
