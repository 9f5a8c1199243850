import { expect, test } from 'vitest'
import { maySee } from './visibility.ts'

const LIVE = { revokedAt: null }
const REVOKED = { revokedAt: 5 }

test.each([
  ['a member of the workspace', 'an open board', true, null, 'workspace', true],
  ['a member of the workspace', 'a board for invited people', true, null, 'invited', false],
  ['an invited member', 'a board for invited people', true, LIVE, 'invited', true],
  ['an invited guest', 'a board for invited people', false, LIVE, 'invited', true],
  ['a guest of another board', 'an open board', false, null, 'workspace', false],
  ['a member who was shown the door', 'an open board', true, REVOKED, 'workspace', false],
  ['a guest who was shown the door', 'an open board', false, REVOKED, 'workspace', false],
] as const)('%s and %s', (_who, _what, member, membership, visibility, sees) => {
  expect(maySee({ member }, membership, visibility)).toBe(sees)
})
