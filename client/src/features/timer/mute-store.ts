import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const KEY = 'hb.timer-muted'

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === '1'
  } catch {
    return false // storage is off in this browser: the sound is on until it is muted again
  }
}

/** Whether the timer is silent on this device. */
export const muteStore = createStore<{ muted: boolean }>(() => ({ muted: remembered() }))

export const useMuted = (): boolean => useStore(muteStore, ({ muted }) => muted)

export function setMuted(muted: boolean): void {
  muteStore.setState({ muted })
  try {
    localStorage.setItem(KEY, muted ? '1' : '0')
  } catch {
    // Storage is off in this browser: the choice holds until the page is closed.
  }
}
