import { idAs } from '@herringbone/shared/model/link.ts'
import { shallow } from 'zustand/shallow'
import type { BoardState } from '../../sync/board-handle.ts'
import { useBoardState } from '../../sync/react.tsx'
import type { WordedText } from './use-hint.ts'

/** A text that is looked at, without the people of the board. */
export type Worded = Omit<WordedText, 'people'>

/** What something on a graph says, by its id there; undefined where no hints are given. */
export function wordedItem(state: BoardState, item: string): Worded | undefined {
  if (item === 'problem') return { id: item, text: state.analysis.problem, kind: 'fact' }
  const event = idAs('event', item)
  if (event) return worded(event, state.events[event], 'fact')
  const cause = idAs('cause', item)
  // "Should" is in its place in an action.
  return cause && worded(cause, state.causes[cause], 'cause')
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
