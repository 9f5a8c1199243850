import { useEffect } from 'react'
import { useMyRole } from '../../session/use-my-role.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { ClosingNotice } from './closing-notice.tsx'
import { useDesks } from './desks.ts'
import { keepDesks } from './keep-desks.ts'
import { KeptDesks } from './kept-desks.tsx'
import { LeftOffers } from './left-offers.tsx'

/** What a silent round needs on every stage: the open desk, and what its writer must decide. */
export function RoundLayer() {
  const board = useBoard()
  const round = useSession(({ view }) => view?.round ?? null)
  const role = useMyRole()
  const desk = useDesks((desks) => desks.desk)
  useEffect(() => keepDesks(board), [board])
  return (
    <>
      {round && desk && role !== 'facilitator' && (
        <ClosingNotice key={round.id} round={round} desk={desk} />
      )}
      <LeftOffers />
      <KeptDesks />
    </>
  )
}
