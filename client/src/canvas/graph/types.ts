import type { Box } from '@herringbone/shared/methods/box.ts'
import type { BoardState } from '../../sync/board-handle.ts'

/** A colour of the theme, by its name: what is painted follows the dark theme too. */
export type CssVar = `--hb-${string}`

/** Text that is laid out by its maker, so that elements, paintings and exports break it alike. */
export interface GraphText {
  lines: readonly string[]
  /** px of the letters and from line to line at 100 %. */
  font: number
  line: number
  weight?: number
  /** From the upper left corner of the node; 12 and 8 if not said. */
  x?: number
  y?: number
}

/**
 * Something on a graph canvas. The same object as long as nothing of it changes: its element then
 * does not render. Ids are `ItemRef`s ("cause:…", "event:…", "problem"), "category:…" or "node:…".
 */
export interface GraphNode extends Box {
  id: string
  /** What the surface calls it; elements have it as `data-kind`. */
  kind: string
  /** How it is painted where it has no element: far away, and before its element is there. */
  paint: { fill: CssVar; ink: CssVar; line?: CssVar }
  text: GraphText
  /** For screen readers; also what search looks through. May be made when it is first read. */
  readonly label: string
  /** Can be dragged; what it is dropped on says what comes of it. */
  isMovable?: boolean
  /** Radius of the corners; 10 if not said. */
  radius?: number
}

/**
 * A line between nodes, or one of its own. The same object as long as nothing of it changes.
 * While something moves, the ends at `from` and `to` go along with those nodes.
 */
export interface GraphEdge {
  id: string
  from?: string
  to?: string
  /** Cubic Béziers, x0 y0 c1x c1y c2x c2y x1 y1 …: 2 + 6 n numbers. A line is a Bézier too. */
  path: readonly number[]
  color: CssVar
  /** Units of the plane; it is never painted thinner than can be seen. */
  width: number
  dashed?: boolean
  /** A head at its end. */
  arrow?: boolean
  /** Can be selected by a click; its name then is what screen readers and menus call it. */
  label?: string
}

/** Everything that stands on a canvas; nodes in reading order. */
export interface GraphScene {
  nodes: ReadonlyMap<string, GraphNode>
  edges: readonly GraphEdge[]
}

/** What a scene is made of beside the board. */
export interface SceneView {
  /** Nodes whose inside is not shown. */
  folded: ReadonlySet<string>
}

/** Makes the scene; keeps the identity of what has not changed since the last call. */
export type SceneMaker = (state: BoardState, view: SceneView) => GraphScene
