import type { SessionView } from '@herringbone/shared/session/state.ts'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { announce } from '../../session/announce.ts'
import { LiveRegion } from '../../session/live-region.tsx'
import { stageTexts } from '../../session/stage-texts.ts'
import type { Peer } from '../../sync/board-handle.ts'
import { useBoard } from '../../sync/react.tsx'
import { newsTexts } from './news-texts.ts'
import { type News, newsBetween } from './session-news.ts'

/** Tells screen readers what happens in the session, and everyone who leads. */
export function SessionAnnouncer() {
  const board = useBoard()
  useEffect(() => {
    const stops = [
      board.session.subscribe(({ view: after }, { view: before }) => {
        if (before && after && before !== after) tellSession(before, after)
      }),
      board.peers.subscribe(({ peers }, before) => tellLeaders(before.peers, peers)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [board])
  return <LiveRegion />
}

function tellSession(before: SessionView, after: SessionView): void {
  for (const news of newsBetween(before, after)) announce(sentence(news))
}

function sentence(news: News): string {
  if (news.key === 'stage') {
    return newsTexts.text('stage', { stage: stageTexts.text(`name_${news.stage}`) })
  }
  const { key, ...values } = news
  return newsTexts.text(key, values)
}

/** Who was here before without leading, and leads now: it is never silent. */
function tellLeaders(before: readonly Peer[], after: readonly Peer[]): void {
  for (const { person, name, role, isMe } of after) {
    const known = before.find((peer) => peer.person === person)
    if (!known || known.role === role) continue
    if (role !== 'facilitator' && known.role !== 'facilitator') continue
    const leads = role === 'facilitator'
    const key = leads ? (isMe ? 'iLead' : 'leads') : isMe ? 'iLeadNoMore' : 'leadsNoMore'
    notifications.show({
      id: `leads-${person}`,
      message: newsTexts.text(key, { name }),
      role: 'none',
    })
    announce(newsTexts.text(key, { name }))
  }
}
