import type { EventId } from '@herringbone/shared/model/ids.ts'
import { createContext, use } from 'react'

export type EditableCell = 'time' | 'text'

/** What the cells of the list ask of the list around them. */
export interface ListContextValue {
  edit(id: EventId, cell: EditableCell): void
  /** Ends editing; `row`: the row gets the focus back. */
  leave(focus: 'row' | 'none'): void
  /** A click or key chose this row. */
  choose(id: EventId, how: 'only' | 'toggle' | 'range'): void
  addAfter(id: EventId | null): void
  /** What a command on this row works on: the whole selection when the row is part of it. */
  targets(id: EventId): EventId[]
  remove(ids: readonly EventId[]): void
  /** Says something to screen readers. */
  announce(message: string): void
}

export const ListContext = createContext<ListContextValue | null>(null)

export function useList(): ListContextValue {
  const list = use(ListContext)
  if (!list) throw new Error('a cell needs the list around it')
  return list
}
