import { isAdding, type PointerTarget } from '../../../canvas/attach-pointers.ts'
import { pointIn } from '../../../canvas/gesture.ts'
import { panGesture } from '../../../canvas/pan-gestures.ts'
import { itemOf } from '../../../canvas/use-canvas-keys.ts'
import { addNoteAt } from '../actions.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { clearSelection, type ItemId, select, toggleSelected, viewStore } from '../view-store.ts'
import { dragGesture } from './drag-gesture.ts'
import { itemAt } from './hit.ts'
import { lassoGesture, notesMarquee } from './select-gestures.ts'

/** What the canvas of notes makes of the pointer: selects, drags, draws, adds. */
export function notesPointers(root: HTMLElement, surface: NotesSurface): PointerTarget {
  const { board, plane, gestures } = surface
  /** What was pressed, when letting go without a drag leaves only it selected. */
  let single: ItemId | null = null
  const isHand = (event: PointerEvent) =>
    event.button === 1 || viewStore.getState().tool === 'hand' || gestures.getState().spaceHeld
  /** Also where what is there is only painted. */
  const itemUnder = (event: MouseEvent): ItemId | undefined => {
    const { x, y } = plane.toPlane(pointIn(root, event))
    const id = itemOf(event.target) as ItemId | undefined // written by the element from its own id
    return id ?? itemAt(surface, x, y)
  }
  return {
    plane,
    tell: surface.tell,
    isHand,
    press(event) {
      const { selection, tool } = viewStore.getState()
      const id = itemUnder(event)
      if (id === undefined || tool === 'add' || tool === 'lasso') return
      if (isAdding(event)) toggleSelected(id)
      else if (selection.has(id)) single = id
      else select([id])
    },
    begin(event) {
      const { tool, selection } = viewStore.getState()
      if (isHand(event)) return panGesture(surface, event)
      if (tool === 'lasso' && board.canEdit()) return lassoGesture(root, surface, event)
      if (tool === 'add') return null
      const id = itemUnder(event)
      if (id !== undefined && selection.has(id) && board.canEdit()) {
        return dragGesture(root, surface, event)
      }
      if (id !== undefined || event.pointerType === 'touch') return panGesture(surface, event)
      return notesMarquee(root, surface, event, isAdding(event))
    },
    click(event) {
      if (viewStore.getState().tool === 'add') {
        const { x, y } = plane.toPlane(pointIn(root, event))
        addNoteAt(surface, x, y)
      } else if (single !== null) select([single])
      else if (itemUnder(event) === undefined && !isAdding(event)) clearSelection()
    },
    double(event) {
      if (viewStore.getState().tool !== 'select' || !board.canEdit()) return
      const id = itemUnder(event)
      const { x, y } = plane.toPlane(pointIn(root, event))
      const isFrame = id !== undefined && surface.scene.getState().clusters.has(id as never)
      const onTitle = itemOf(event.target) === id && event.target instanceof Element
      if (id === undefined || (isFrame && !(onTitle && event.target.closest('[data-title]')))) {
        addNoteAt(surface, x, y)
      } else viewStore.setState({ editing: id })
    },
    release() {
      single = null
    },
  }
}
