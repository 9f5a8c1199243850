import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const KEY = 'hb.timer-desktop'

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === '1'
  } catch {
    return false // storage is off in this browser: it is asked for again
  }
}

/** Whether the end of the timer shows outside of the page, on this device. */
const store = createStore<{ wanted: boolean }>(() => ({ wanted: remembered() }))

export const canNotify = (): boolean => 'Notification' in window

export const useDesktopNotice = (): boolean =>
  useStore(store, ({ wanted }) => wanted && canNotify() && Notification.permission === 'granted')

/** Turns it on or off; the browser asks the person the first time, and their no is respected. */
export async function wantDesktopNotice(wanted: boolean): Promise<void> {
  const granted = wanted && (await Notification.requestPermission()) === 'granted'
  store.setState({ wanted: granted })
  try {
    localStorage.setItem(KEY, granted ? '1' : '0')
  } catch {
    // Storage is off in this browser: the choice holds until the page is closed.
  }
}

/** Tells whoever looks at something else, if they wanted that. */
export function showDesktopNotice(title: string, body: string): void {
  const isWanted = store.getState().wanted && canNotify() && Notification.permission === 'granted'
  if (!isWanted || document.visibilityState === 'visible') return
  const notice = new Notification(title, { body, tag: KEY })
  notice.onclick = () => {
    window.focus()
    notice.close()
  }
}
