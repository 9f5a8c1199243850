/** How far something has been moved that the document does not know of yet. */
export interface Offset {
  dx: number
  dy: number
}

/** Dragged here, dragged by others, on its way to a new place; what comes first counts. */
const KINDS = ['lifted', 'remote', 'gliding'] as const
export type Moved = (typeof KINDS)[number]

/** The elements of things on a canvas that are mounted, to be moved without a render. */
export interface MovingElements<Id extends string = string> {
  /** For the `ref` of an element. */
  add(id: Id, element: HTMLElement): () => void
  has(id: Id): boolean
  /** Calls back when an element has come or gone. */
  onChange(listener: () => void): () => void
  /** Shows exactly these away from their places; elements have the kind as an attribute. */
  shift(kind: Moved, offsets: ReadonlyMap<Id, Offset>): void
  /** What was last shifted in this way. */
  shifted(kind: Moved): ReadonlyMap<Id, Offset>
  /** Where something is shown now, away from its place; also what has no element. */
  offsetOf(id: Id): Offset | undefined
  /** Calls back when something has been shifted. */
  onShift(listener: () => void): () => void
}

export function createMovingElements<Id extends string = string>(): MovingElements<Id> {
  const elements = new Map<Id, HTMLElement>()
  const [changes, shifts] = [new Set<() => void>(), new Set<() => void>()]
  const tell = (listeners: ReadonlySet<() => void>) => {
    for (const listener of listeners) listener()
  }
  const listen = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const shifted: Record<Moved, ReadonlyMap<Id, Offset>> = {
    lifted: new Map(),
    remote: new Map(),
    gliding: new Map(),
  }
  const kindOf = (id: Id) => KINDS.find((kind) => shifted[kind].has(id))
  const show = (element: HTMLElement, id: Id) => {
    const moved = kindOf(id)
    const offset = moved && shifted[moved].get(id)
    element.style.translate = offset ? `${offset.dx}px ${offset.dy}px` : ''
    for (const kind of KINDS) element.toggleAttribute(`data-${kind}`, kind === moved)
  }
  return {
    add: (id, element) => {
      elements.set(id, element)
      show(element, id)
      tell(changes)
      return () => {
        if (elements.get(id) === element) elements.delete(id)
        tell(changes)
      }
    },
    has: (id) => elements.has(id),
    onChange: listen(changes),
    shift: (kind, offsets) => {
      const before = shifted[kind]
      if (before.size === 0 && offsets.size === 0) return
      shifted[kind] = offsets
      for (const ids of [before, offsets]) {
        for (const id of ids.keys()) {
          const element = elements.get(id)
          if (element) show(element, id)
        }
      }
      tell(shifts)
    },
    shifted: (kind) => shifted[kind],
    offsetOf: (id) => {
      const kind = kindOf(id)
      return kind && shifted[kind].get(id)
    },
    onShift: listen(shifts),
  }
}
