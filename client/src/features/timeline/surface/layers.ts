/** Which ways a layer moves with the view. */
export type LayerAxis = 'x' | 'y' | 'xy'

/** The elements that move when the view does: one write of a transform each, and no render. */
export interface Layers {
  /** For the `ref` of an element. */
  add(axis: LayerAxis): (element: HTMLElement | null) => (() => void) | undefined
  /** Called after every move with the offset of the layers, px. */
  onMove(listener: (x: number, y: number) => void): () => void
  apply(): void
}

export function createLayers(offset: () => { x: number; y: number }): Layers {
  const elements = new Map<HTMLElement, LayerAxis>()
  const listeners = new Set<(x: number, y: number) => void>()
  const place = (element: HTMLElement, axis: LayerAxis, x: number, y: number) => {
    element.style.transform = `translate3d(${axis === 'y' ? 0 : x}px, ${axis === 'x' ? 0 : y}px, 0)`
  }
  const add = (axis: LayerAxis) => (element: HTMLElement | null) => {
    if (!element) return undefined
    elements.set(element, axis)
    const { x, y } = offset()
    place(element, axis, x, y)
    return () => void elements.delete(element)
  }
  // One callback per axis, the same each time: React calls a new one on every render.
  const adders = { x: add('x'), y: add('y'), xy: add('xy') }
  return {
    add: (axis) => adders[axis],
    onMove(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    apply() {
      const { x, y } = offset()
      for (const [element, axis] of elements) place(element, axis, x, y)
      for (const listener of listeners) listener(x, y)
    },
  }
}
