import type { EventId } from '@herringbone/shared/model/ids.ts'
import type { KeyboardEvent } from 'react'
import { useCanEdit } from '../../../sync/react.tsx'
import { clearSelection, select, viewStore } from '../view-store.ts'
import type { ListContextValue } from './list-context.ts'
import { rangeBetween, stepFrom } from './rows.ts'

interface ListKeys {
  ids: readonly EventId[]
  active: EventId | null
  list: ListContextValue
  /** Makes a row the one the keyboard is at. */
  goTo: (id: EventId) => void
  openMenu: (id: EventId) => void
}

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The keys of the list, while the focus is on a row or one of its controls and not in a field. */
export function useListKeys({ ids, active, list, goTo, openMenu }: ListKeys) {
  const canEdit = useCanEdit()

  /** True when the key meant something here. */
  const act = (event: KeyboardEvent, onRow: boolean): boolean => {
    const { key, shiftKey } = event
    const command = event.ctrlKey || event.metaKey
    if (command && key.toLowerCase() === 'a') {
      select(ids)
      return true
    }
    const step = STEPS[key]
    if (step !== undefined && !command && !event.altKey) {
      const next = stepFrom(ids, active, step)
      if (next === undefined) return true
      if (shiftKey) select(extend(ids, active, next))
      goTo(next)
      return true
    }
    if (active === null || command || event.altKey) return false
    if (onRow && key === ' ') {
      list.choose(active, 'toggle')
      return true
    }
    if (key === 'Escape' && viewStore.getState().selection.size > 0) {
      clearSelection()
      return true
    }
    return canEdit && editByKey(key, active, onRow)
  }

  const editByKey = (key: string, id: EventId, onRow: boolean): boolean => {
    if (key === 'F2' || (onRow && key === 'Enter')) list.edit(id, 'text')
    else if (key === 'n' || key === 'N') list.addAfter(id)
    else if (key === 'm' || key === 'M') openMenu(id)
    else if (key === 'Delete' || (onRow && key === 'Backspace')) list.remove(list.targets(id))
    else return false
    return true
  }

  return (event: KeyboardEvent) => {
    const { target, currentTarget } = event
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return
    if (target.matches('input, textarea, select') || event.nativeEvent.isComposing) return
    if (!act(event, target.getAttribute('role') === 'row')) return
    event.preventDefault()
    event.stopPropagation() // the surface around has keys of its own for the canvas
  }
}

/** Shift and an arrow: the selection reaches from where it began to the next row. */
function extend(ids: readonly EventId[], active: EventId | null, next: EventId): EventId[] {
  const { selection } = viewStore.getState()
  const start = active !== null && selection.has(active) ? [...selection][0] : active
  return rangeBetween(ids, start ?? null, next)
}
