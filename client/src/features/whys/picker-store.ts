import type { ItemRef } from '@herringbone/shared/model/link.ts'
import { createStore } from 'zustand/vanilla'

/** What is being looked for, and what it is to answer. */
export type Picking = { kind: 'cause'; question: ItemRef } | { kind: 'fact' } | null

export const pickerStore = createStore<{ picking: Picking }>(() => ({ picking: null }))

export function openPicker(kind: 'cause', question: ItemRef): void
export function openPicker(kind: 'fact'): void
export function openPicker(kind: 'cause' | 'fact', question?: ItemRef): void {
  pickerStore.setState({
    picking: kind === 'fact' || !question ? { kind: 'fact' } : { kind, question },
  })
}

export const closePicker = (): void => pickerStore.setState({ picking: null })
