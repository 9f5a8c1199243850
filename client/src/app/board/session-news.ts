import type { SessionView } from '@herringbone/shared/session/state.ts'

/** What is worth telling everyone, by the key of its text. */
export type News =
  | { key: 'started' | 'ended' | 'roundClosing' | 'roundDiscarded' | 'pollClosed' }
  | { key: 'checkIn' | 'mood' | 'groups' | 'plenum' }
  | { key: 'stage'; stage: SessionView['stage'] }
  | { key: 'roundOpened' | 'pollOpened'; question: string }
  | { key: 'roundRevealed'; count: number }

/** What has happened between two views of the session. */
export function newsBetween(before: SessionView, after: SessionView): News[] {
  const news: (News | false)[] = [
    before.phase === 'preparing' && after.phase === 'running' && { key: 'started' },
    before.phase !== 'ended' && after.phase === 'ended' && { key: 'ended' },
    before.stage !== after.stage && { key: 'stage', stage: after.stage },
    ...roundNews(before, after),
    after.poll !== null &&
      after.poll.id !== before.poll?.id && { key: 'pollOpened', question: after.poll.question },
    before.poll !== null && after.poll === null && { key: 'pollClosed' },
    opened(before.checkIn, after.checkIn) && { key: 'checkIn' },
    opened(before.mood, after.mood) && { key: 'mood' },
    before.groups.length === 0 && after.groups.length > 0 && { key: 'groups' },
    before.groups.length > 0 && after.groups.length === 0 && { key: 'plenum' },
  ]
  return news.filter((each) => each !== false)
}

type Asked = { open: boolean } | null
const opened = (before: Asked, after: Asked): boolean => !before?.open && Boolean(after?.open)

function roundNews(before: SessionView, after: SessionView): News[] {
  const news: News[] = []
  const { round } = after
  if (round && round.id !== before.round?.id) {
    news.push({ key: 'roundOpened', question: round.question })
  }
  if (round?.status === 'closing' && before.round?.status === 'open') {
    news.push({ key: 'roundClosing' })
  }
  const over = after.pastRounds.find(({ id }) => id === before.round?.id)
  if (over?.outcome === 'revealed') news.push({ key: 'roundRevealed', count: over.notes })
  if (over?.outcome === 'discarded') news.push({ key: 'roundDiscarded' })
  return news
}
