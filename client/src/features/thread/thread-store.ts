import type { ItemRef } from '@herringbone/shared/model/link.ts'
import { createStore } from 'zustand/vanilla'

interface ThreadView {
  /** Only what belongs to these is shown; null: everything. */
  only: readonly ItemRef[] | null
  /** What is to be linked to something that is looked for; null: nothing. */
  linking: ItemRef | null
  gapsOpen: boolean
  /** Facts that nothing hangs on are shown one by one. */
  restOpen: boolean
}

/** What this tab shows of the thread. */
export const threadStore = createStore<ThreadView>(() => ({
  only: null,
  linking: null,
  gapsOpen: true,
  restOpen: false,
}))

export const toggleRest = (): void =>
  threadStore.setState(({ restOpen }) => ({ restOpen: !restOpen }))

export const showOnly = (only: readonly ItemRef[] | null): void => threadStore.setState({ only })
export const startLinking = (linking: ItemRef | null): void => threadStore.setState({ linking })
