import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { createStore } from 'zustand/vanilla'
import type { GraphHandle } from '../../canvas/graph/spec.ts'
import { offerUndo } from '../../canvas/offer-undo.tsx'
import { unmarkRoot } from '../cause-edits.ts'
import { causeTexts } from '../cause-texts.ts'

/** Which cause is being asked "stop here because …" about, and where the question stands. */
export const rootAsk = createStore<{ cause: CauseId | null; at: 'canvas' | 'list' }>(() => ({
  cause: null,
  at: 'canvas',
}))

export const closeRootAsk = (): void => rootAsk.setState({ cause: null })

/** Asks why asking ends at a cause; of a root it takes that back. */
export function askRoot({ board, goTo }: GraphHandle, id: CauseId, at: 'canvas' | 'list'): void {
  const cause = board.store.getState().causes[id]
  if (!cause || !board.canEdit()) return
  if (cause.rootBecause === null) {
    if (at === 'canvas') goTo(causeRef(id))
    rootAsk.setState({ cause: id, at })
    return
  }
  closeRootAsk()
  unmarkRoot(board, id)
  offerUndo(board, causeTexts.text('unmarked'))
}
