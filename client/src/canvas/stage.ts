import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { ComponentType } from 'react'

/** One line of the `?` list. `combo` in the notation of Mantine's hotkeys ("mod+Z"). */
export interface KeyHelp {
  combo: string
  /** Translation key of what it does. */
  label: string
}

/**
 * What a feature gives to the app for its stage. The surface fills the area below the top bar and
 * places its own tools, zoom bar and inspector in it (ui/tool-rail, ui/zoom-bar, ui/inspector). It
 * is mounted, hidden, while the content of the board is still on its way.
 */
export interface StageDescriptor {
  id: StageId
  Surface: ComponentType
  keys: readonly KeyHelp[]
  /** The surface is the canvas of its notes: there is no other to choose. */
  isNotes?: true
}
