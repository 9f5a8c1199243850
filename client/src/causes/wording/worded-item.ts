import type { CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { asItemRef, idOfRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import { shallow } from 'zustand/shallow'
import type { BoardState } from '../../sync/board-handle.ts'
import { useBoardState } from '../../sync/react.tsx'
import type { WordedText } from './use-hint.ts'

/** A text that is looked at, without the people of the board. */
export type Worded = Omit<WordedText, 'people'>

/** What something on a graph says, by its id there; undefined where no hints are given. */
export function wordedItem(state: BoardState, item: string): Worded | undefined {
  const ref = asItemRef(item)
  if (!ref) return undefined
  const id = idOfRef(ref)
  switch (kindOfRef(ref)) {
    case 'problem':
      return { id: ref, text: state.analysis.problem, kind: 'fact' }
    case 'event':
      return worded(id, state.events[id as EventId], 'fact')
    case 'cause':
      return worded(id, state.causes[id as CauseId], 'cause')
    case 'action': // "should" is in its place there
      return undefined
  }
}

function worded(id: string, record: { text: string } | undefined, kind: Worded['kind']) {
  return record && { id, text: record.text, kind }
}

/** The same, as long as it says the same. */
export const useWorded = (
  item: string | null,
  wordedOf: (state: BoardState, item: string) => Worded | undefined,
): Worded | undefined =>
  useBoardState((state) => (item === null ? undefined : wordedOf(state, item)), shallow)
