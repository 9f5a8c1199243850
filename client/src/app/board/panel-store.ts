import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Dialogs of the session; one is open at a time. */
export type SessionPanel = 'agenda' | 'people' | 'groups' | 'export' | 'hooks' | 'visibility'

const panelStore = createStore<{ open: SessionPanel | null }>(() => ({ open: null }))

export const usePanel = (): SessionPanel | null => useStore(panelStore, ({ open }) => open)

export const openPanel = (open: SessionPanel): void => panelStore.setState({ open })

export const closePanel = (): void => panelStore.setState({ open: null })
