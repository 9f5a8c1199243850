/** How far something has been moved that the document does not know of yet. */
export interface Offset {
  dx: number
  dy: number
}

/** The elements of things on a canvas that are mounted, to be moved without a render. */
export interface MovingElements<Id extends string = string> {
  /** For the `ref` of an element. */
  add(id: Id, element: HTMLElement): () => void
  has(id: Id): boolean
  /** Calls back when an element has come or gone. */
  onChange(listener: () => void): () => void
  /** Shows exactly these away from their places; `kind` is a style, "lifted" or "remote". */
  shift(kind: 'lifted' | 'remote', offsets: ReadonlyMap<Id, Offset>): void
}

export function createMovingElements<Id extends string = string>(): MovingElements<Id> {
  const elements = new Map<Id, HTMLElement>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const shifted = {
    lifted: new Map<Id, Offset>() as ReadonlyMap<Id, Offset>,
    remote: new Map<Id, Offset>() as ReadonlyMap<Id, Offset>,
  }
  const show = (element: HTMLElement, id: Id) => {
    const lifted = shifted.lifted.get(id)
    const offset = lifted ?? shifted.remote.get(id)
    element.style.translate = offset ? `${offset.dx}px ${offset.dy}px` : ''
    element.toggleAttribute('data-lifted', lifted !== undefined)
    element.toggleAttribute('data-remote', !lifted && offset !== undefined)
  }
  return {
    add: (id, element) => {
      elements.set(id, element)
      show(element, id)
      tell()
      return () => {
        if (elements.get(id) === element) elements.delete(id)
        tell()
      }
    },
    has: (id) => elements.has(id),
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    shift: (kind, offsets) => {
      const touched = new Set([...shifted[kind].keys(), ...offsets.keys()])
      shifted[kind] = offsets
      for (const id of touched) {
        const element = elements.get(id)
        if (element) show(element, id)
      }
    },
  }
}
