import { useEffect, useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useKeptDesks } from '../../api/desks.ts'
import { useBoard, useBoardState, useSession } from '../../sync/react.tsx'
import { type LeftNotes, useDesks } from './desks.ts'
import { settleLeft } from './keep-desks.ts'
import { LeftDialog } from './left-dialog.tsx'

/** Offers what is only on this device, one round after the other. */
export function LeftOffers() {
  const board = useBoard()
  const left = useDesks((desks) => desks.left)
  const [putAway, setPutAway] = useState<readonly string[]>([])
  const notes = useBoardState((state) => state.notes)
  const rounds = useSession(({ mine }) => mine.keptRounds, shallow)
  const kept = useKeptDesks(board.id, rounds)
  // What was saved at the last moment stands on the board word for word, or the server keeps it for
  // its writer: nothing to ask about it.
  const words = new Set([
    ...Object.values(notes).map(({ text }) => text.trim()),
    ...(kept.data?.desks ?? []).flatMap((desk) => desk.notes.map((text) => text.trim())),
  ])
  const isThere = (one: LeftNotes) => one.notes.every(({ text }) => words.has(text.trim()))
  const isKnown = ({ round }: LeftNotes) => !kept.isLoading || !rounds.includes(round)
  const settled = left.find(isThere)?.round
  useEffect(() => {
    if (settled) settleLeft(board, settled)
  }, [board, settled])

  const next = left.find((one) => isKnown(one) && !isThere(one) && !putAway.includes(one.round))
  if (!next) return null
  return (
    <LeftDialog
      key={next.round}
      left={next}
      opened
      // It is offered again on the next visit.
      onClose={() => setPutAway([...putAway, next.round])}
    />
  )
}
