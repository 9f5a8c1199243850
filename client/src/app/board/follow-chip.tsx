import { Button } from '@mantine/core'
import { Eye } from 'lucide-react'
import { useEffect } from 'react'
import { useBoard, useFollow, usePeers } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { stageById } from '../stages.ts'
import { boardTexts } from './board-texts.ts'
import styles from './chips.module.css'
import { useGoToStage, useStage } from './use-stage.ts'

/** Goes where the followed person goes, and says whom one follows. Esc ends it. */
export function FollowChip() {
  const t = useTexts(boardTexts)
  const board = useBoard()
  const followed = useFollow((state) => state.followed)
  const peer = usePeers((state) => state.peers.find(({ person }) => person === followed))
  const here = useStage().id
  const go = useGoToStage()
  const there = stageById(peer?.stage ?? undefined)?.id
  const { stop } = board.follow.getState()

  useEffect(() => {
    if (there && there !== here) go(there)
  }, [there, here, go])
  useEffect(() => {
    if (followed === null) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) stop()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [followed, stop])

  if (!peer) return null
  return (
    <div className={`${styles.chip} ${styles.followed}`} style={{ borderColor: peer.color }}>
      <Eye size={16} aria-hidden />
      <span role="status">{t('following', { name: peer.name })}</span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('stopFollowing', { name: peer.name })}
        onClick={stop}
      >
        {t('stop')}
      </Button>
    </div>
  )
}
