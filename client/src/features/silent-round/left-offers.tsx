import { useEffect, useState } from 'react'
import { useBoard, useBoardState } from '../../sync/react.tsx'
import { type LeftNotes, useDesks } from './desks.ts'
import { settleLeft } from './keep-desks.ts'
import { LeftDialog } from './left-dialog.tsx'

/** Offers what is only on this device, one round after the other. */
export function LeftOffers() {
  const board = useBoard()
  const left = useDesks((desks) => desks.left)
  const [putAway, setPutAway] = useState<readonly string[]>([])
  const notes = useBoardState((state) => state.notes)
  const words = new Set(Object.values(notes).map(({ text }) => text.trim()))
  // What was saved at the last moment stands on the board word for word: nothing to ask about it.
  const isThere = (one: LeftNotes) => one.notes.every(({ text }) => words.has(text.trim()))
  const settled = left.find(isThere)?.round
  useEffect(() => {
    if (settled) settleLeft(board, settled)
  }, [board, settled])

  const next = left.find((one) => !isThere(one) && !putAway.includes(one.round))
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
