import { expect, it } from 'vitest'
import { describeSaved } from './saved-state.tsx'

const online = { status: 'online' } as const
const offline = { status: 'offline', retryAt: null } as const

it('says that all is saved only when the server has it on disk and is there', () => {
  const says = describeSaved({
    connection: online,
    saved: { status: 'saved' },
    cache: 'on',
    denied: null,
  })
  expect(says.text).toBe('saved')
  for (const status of ['connecting', 'offline'] as const) {
    const connection = status === 'offline' ? offline : { status }
    const other = describeSaved({
      connection,
      saved: { status: 'saved' },
      cache: 'on',
      denied: null,
    })
    expect(other.text).not.toBe('saved')
  }
})

it('counts what waits on this device', () => {
  const saved = { status: 'offline', kept: 4 } as const
  const says = describeSaved({ connection: offline, saved, cache: 'on', denied: null })
  expect(says).toEqual({ kind: 'offline', text: 'offline', count: 4 })
})

it('warns when this browser would lose what waits', () => {
  const saved = { status: 'offline', kept: 4 } as const
  const says = describeSaved({ connection: offline, saved, cache: 'unavailable', denied: null })
  expect(says.text).toBe('offlineNoCache')
})

it('says so when the server cannot write', () => {
  const saved = { status: 'failing', kept: 2 } as const
  expect(describeSaved({ connection: online, saved, cache: 'on', denied: null }).text).toBe(
    'failing',
  )
})

it('does not say saved of what a locked stage has refused', () => {
  const saved = { status: 'saved' } as const
  const says = describeSaved({ connection: online, saved, cache: 'on', denied: 'locked' })
  expect(says.text).toBe('lockedKept')
})
