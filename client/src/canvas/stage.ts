import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import type { ComponentType } from 'react'

/** One line of the `?` list. `combo` in the notation of Mantine's hotkeys ("mod+Z"). */
export interface KeyHelp {
  combo: string
  /** Translation key of what it does. */
  label: string
}

/**
 * What a feature gives to the app: one way to look at a stage. The surface fills the area below the
 * top bar and places its own tools, zoom bar and inspector in it (ui/tool-rail, ui/zoom-bar,
 * ui/inspector). It is mounted, hidden, while the content of the board is still on its way.
 */
export interface SurfaceDescriptor {
  id: SurfaceId
  Surface: ComponentType
  /** What `Surface` loads when it is first shown (`lazyPart`), where it is not that itself. */
  part?: object
  keys: readonly KeyHelp[]
  /** Is offered only where the agenda asks for notes, or when there are some. */
  whenUsed?: true
}

/** A stage with everything that it can be looked at in; the first is what it opens on. */
export interface StageDescriptor {
  id: StageId
  surfaces: readonly [SurfaceDescriptor, ...SurfaceDescriptor[]]
}
