import { DEFAULT_MINUTES, type StageId } from '@herringbone/shared/model/stage.ts'
import { Link } from '@tanstack/react-router'
import { shallow } from 'zustand/shallow'
import { useBoard, usePeers } from '../../sync/react.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { formatList } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import { STAGE_DESCRIPTORS } from '../stages.ts'
import { boardTexts } from './board-texts.ts'
import styles from './stage-rail.module.css'
import { useStage } from './use-stage.ts'

/** The agenda, who is where, and one click to each stage. */
export function StageRail() {
  const t = useTexts(boardTexts)
  const board = useBoard()
  const current = useStage().id
  return (
    <nav className={styles.rail} aria-label={t('stages')}>
      {STAGE_DESCRIPTORS.map(({ id }) => (
        <Link
          key={id}
          to="/board/$boardId/{-$stage}"
          params={{ boardId: board.id, stage: id }}
          className={styles.stage}
          aria-current={id === current ? 'step' : undefined}
          // Going somewhere by oneself ends following someone.
          onClick={() => board.follow.getState().stop()}
        >
          <span>{t(`stage_${id}`)}</span>
          <span className={styles.minutes} aria-hidden>
            {t('minutes', { count: DEFAULT_MINUTES[id] })}
          </span>
          <span className="hb-hidden">, {t('minutesLong', { count: DEFAULT_MINUTES[id] })}</span>
          <Visitors stage={id} />
        </Link>
      ))}
    </nav>
  )
}

const SHOWN = 4

/** The others who look at a stage, small under its name. */
function Visitors({ stage }: { stage: StageId }) {
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
