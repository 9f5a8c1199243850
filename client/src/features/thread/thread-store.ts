import type { ItemRef } from '@herringbone/shared/model/link.ts'
import { createStore } from 'zustand/vanilla'
import { clearSelection, graphView } from '../../canvas/graph/graph-view.ts'

interface ThreadView {
  /** Only what belongs to these is shown; null: everything. */
  only: readonly ItemRef[] | null
  /** What is to be linked to something that is looked for; null: nothing. */
  linking: ItemRef | null
  /** Null: nobody has opened or closed them yet. */
  gapsOpen: boolean | null
  /** Facts that nothing hangs on are shown one by one. */
  restOpen: boolean
}

const initial: ThreadView = { only: null, linking: null, gapsOpen: null, restOpen: false }

/** What this tab shows of the thread of a board. */
export const threadStore = createStore<ThreadView>(() => initial)

// What one board was reduced to is not on another: that would show nothing at all.
graphView.subscribe((now, before) => {
  if (now.board !== before.board) threadStore.setState(initial, true)
})

export const toggleRest = (): void =>
  threadStore.setState(({ restOpen }) => ({ restOpen: !restOpen }))

export const showOnly = (only: readonly ItemRef[] | null): void => threadStore.setState({ only })
export const startLinking = (linking: ItemRef | null): void => threadStore.setState({ linking })

/** Lists what hangs in the air, in place of what is said of the selection. */
export function openGaps(): void {
  clearSelection()
  threadStore.setState({ gapsOpen: true })
}
