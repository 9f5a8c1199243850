/** A node to be placed, in reading order of its kind. */
export interface LayeredNode {
  id: string
  /** Units of the plane. */
  width: number
  height: number
  /** Stands at least so deep, or deeper than everything that is not `last`; 0 if not said. */
  layer?: number | 'last'
}

/** From what stands above (or left of) what is below; in the order of the ones below. */
export interface LayeredEdge {
  from: string
  to: string
}

export interface LayeredOptions {
  direction: 'down' | 'right'
  /** Between neighbours in a layer. */
  gap: number
  /** Between layers: room for the edges. */
  layerGap: number
}

export interface Layered {
  /** Where each node begins, in their order; numbers alone, since boards have thousands. */
  x: Float64Array
  y: Float64Array
  /** The layer of each node, 0 the first: the longest way to it. */
  layer: Int32Array
  /** Where each layer begins along the direction, and how thick it is. */
  layers: readonly { start: number; size: number }[]
  /** For each edge, in their order: cubic Béziers x0 y0 c1x c1y c2x c2y x1 y1 …; null: not drawn. */
  paths: readonly (readonly number[] | null)[]
}
