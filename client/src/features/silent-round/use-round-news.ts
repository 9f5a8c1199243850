import { useEffect, useRef } from 'react'
import { announce } from '../../session/announce.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { silentRoundTexts } from './silent-round-texts.ts'

/** Tells those who do not see it that a round has begun, and how it has ended. */
export function useRoundNews(): void {
  const t = useTexts(silentRoundTexts)
  const round = useSession(({ view }) => view?.round ?? null)
  const past = useSession(({ view }) => view?.pastRounds ?? null)
  const heard = useRef<string | null>(null)
  useEffect(() => {
    if (round && heard.current !== round.id) {
      heard.current = round.id
      announce(t('opened', { question: round.question }))
    }
    const ended = heard.current && past?.find(({ id }) => id === heard.current)
    if (!ended) return
    heard.current = null
    announce(t(ended.outcome, { count: ended.notes }))
  }, [round, past, t])
}
