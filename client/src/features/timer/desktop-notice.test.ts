import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { showDesktopNotice, wantDesktopNotice } from './desktop-notice.ts'

let shown: string[] = []
let answer: NotificationPermission = 'granted'

class FakeNotification {
  static permission: NotificationPermission = 'default'
  static requestPermission = async () => {
    FakeNotification.permission = answer
    return answer
  }
  constructor(title: string) {
    shown.push(title)
  }
}

beforeEach(() => {
  shown = []
  vi.stubGlobal('Notification', FakeNotification)
})
afterEach(async () => {
  await wantDesktopNotice(false)
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const look = (visibility: DocumentVisibilityState) =>
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)

test('who looks elsewhere is told, once they have wanted it', async () => {
  look('hidden')
  showDesktopNotice('Time is up', '')
  expect(shown).toEqual([])
  await wantDesktopNotice(true)
  showDesktopNotice('Time is up', '')
  expect(shown).toEqual(['Time is up'])
})

test('who looks at the board is not told twice', async () => {
  look('visible')
  await wantDesktopNotice(true)
  showDesktopNotice('Time is up', '')
  expect(shown).toEqual([])
})

test('a no to the browser is a no', async () => {
  look('hidden')
  answer = 'denied'
  await wantDesktopNotice(true)
  answer = 'granted'
  showDesktopNotice('Time is up', '')
  expect(shown).toEqual([])
})
