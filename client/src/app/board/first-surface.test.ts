import { afterEach, expect, test } from 'vitest'
import { shownSurfacesOf } from '../../session/shown-surfaces.ts'
import { createMeeting } from '../../session/testing.tsx'
import { firstSurface, showAddressed } from './first-surface.ts'

afterEach(() => sessionStorage.clear())

const first = (address: { stage?: string; view?: string; item?: string }) =>
  firstSurface({ boardId: 'b', ...address })?.id

test('what will be looked at first stands in the address, or was kept by this tab', () => {
  expect(first({ stage: 'causes' })).toBe('notes')
  expect(first({ stage: 'causes', view: 'thread' })).toBe('thread')
  sessionStorage.setItem('hb.surfaces.b', JSON.stringify({ causes: 'whys' }))
  expect(first({ stage: 'causes' })).toBe('whys')
  expect(first({ stage: 'causes', view: 'thread' })).toBe('thread')
})

test('what a stage does not have is its first surface', () => {
  expect(first({ stage: 'causes', view: 'own' })).toBe('notes')
  expect(first({ stage: 'causes', view: 'nonsense' })).toBe('notes')
})

test('nobody knows it where the group, or an item, leads the way', () => {
  expect(first({})).toBeUndefined()
  expect(first({ view: 'thread' })).toBeUndefined()
  expect(first({ stage: 'causes', item: 'cause:1' })).toBeUndefined()
})

test('an open board shows what its address names before anything is drawn', () => {
  const { handle } = createMeeting().tab
  const shown = () => shownSurfacesOf(handle).getState().causes
  showAddressed(handle, { boardId: 'b', stage: 'causes', view: 'thread', item: 'cause:1' })
  showAddressed(handle, { boardId: 'b', view: 'thread' })
  expect(shown()).toBeUndefined()
  showAddressed(handle, { boardId: 'b', stage: 'causes', view: 'thread' })
  expect(shown()).toBe('thread')
})
