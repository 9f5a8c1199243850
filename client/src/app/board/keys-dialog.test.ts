import { expect, it } from 'vitest'
import { partsOf } from './keys-dialog.tsx'

it('shows a combination as the keycaps of the reader’s keyboard', () => {
  expect(partsOf('mod+shift+Z', true)).toEqual(['⌘', '⇧', 'Z'])
  expect(partsOf('mod+shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
})

it('knows plus as a key of its own', () => {
  expect(partsOf('+', false)).toEqual(['+'])
  expect(partsOf('mod++', false)).toEqual(['Ctrl', '+'])
})
