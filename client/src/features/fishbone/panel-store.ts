import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import { createStore } from 'zustand/vanilla'

/** What of the fishbone is open: the bones, with one of them to be named; or where causes go. */
export type FishbonePanel =
  | { kind: 'bones'; category: CategoryId | null }
  | { kind: 'move'; causes: readonly CauseId[] }
  | null

export const panelStore = createStore<{ panel: FishbonePanel }>(() => ({ panel: null }))

export const openPanel = (panel: FishbonePanel): void => panelStore.setState({ panel })
export const closePanel = (): void => panelStore.setState({ panel: null })
