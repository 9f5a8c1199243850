import { layeredLayout } from '@herringbone/shared/methods/layered/layered-layout.ts'
import type {
  Layered,
  LayeredEdge,
  LayeredNode,
  LayeredOptions,
} from '@herringbone/shared/methods/layered/types.ts'

type Lay = (
  nodes: readonly LayeredNode[],
  edges: readonly LayeredEdge[],
  options: LayeredOptions,
) => Layered

/** Lays out in layers anew only when a size, a layer or an edge is another than before. */
export function createKeptLayout(): Lay {
  let last: { nodes: readonly LayeredNode[]; edges: readonly LayeredEdge[] } | undefined
  let layout: Layered | undefined
  return (nodes, edges, options) => {
    const isSame =
      last !== undefined &&
      allSame(nodes, last.nodes, sameSize) &&
      allSame(edges, last.edges, sameEnds)
    last = { nodes, edges }
    if (!isSame || !layout) layout = layeredLayout(nodes, edges, options)
    return layout
  }
}

const sameSize = (a: LayeredNode, b: LayeredNode): boolean =>
  a.id === b.id && a.width === b.width && a.height === b.height && a.layer === b.layer

const sameEnds = (a: LayeredEdge, b: LayeredEdge): boolean => a.from === b.from && a.to === b.to

function allSame<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  if (a === b) return true
  return a.length === b.length && a.every((one, at) => one === b[at] || isSame(one, b[at] as T)) // as long
}
