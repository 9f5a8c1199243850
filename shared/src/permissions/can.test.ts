import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../model/role.ts'
import { type Action, type Actor, can, strongerRole } from './can.ts'

const INSIDE: Action[] = ['board.read', 'board.edit', 'board.upload', 'board.import']
const INVITING: Action[] = ['board.invite', 'board.list-invites', 'board.revoke-invite']
const WORKSPACE: Action[] = [
  'workspace.list-boards',
  'workspace.read-outcomes',
  'workspace.list-actions',
  'workspace.create-board',
  'workspace.list-templates',
  'workspace.save-template',
  'workspace.delete-template',
  'workspace.read-settings',
  'workspace.edit-settings',
  'workspace.read-process-reviews',
  'workspace.edit-process-reviews',
]
const ALL = [...INSIDE, ...INVITING, ...WORKSPACE]

const allowed = (actor: Actor) => ALL.filter((action) => can(actor, action))
const guest = (role: Role): Actor => ({ role, member: false })
const member = (role: Role | null): Actor => ({ role, member: true })

describe('who came by a link', () => {
  test('as facilitator may do everything in the board, and invite', () => {
    expect(allowed(guest('facilitator'))).toEqual([...INSIDE, ...INVITING])
  })

  test('as participant works in the board and lets nobody in', () => {
    expect(allowed(guest('participant'))).toEqual(INSIDE)
  })

  test('as observer reads', () => {
    expect(allowed(guest('observer'))).toEqual(['board.read'])
  })
})

describe('a member of the workspace', () => {
  test('outside of a board sees the library and makes boards, and reads none', () => {
    expect(allowed(member(null))).toEqual(WORKSPACE)
  })

  test('who takes part in a board may bring others in', () => {
    expect(allowed(member('participant'))).toEqual(ALL)
    expect(allowed(member('facilitator'))).toEqual(ALL)
  })

  test('who observes a board changes nothing in it', () => {
    expect(allowed(member('observer'))).toEqual(['board.read', ...WORKSPACE])
  })
})

test('someone who is nowhere may do nothing', () => {
  expect(allowed({ role: null, member: false })).toEqual([])
})

test('the stronger of two roles is the same in either order', () => {
  expect(strongerRole('observer', 'facilitator')).toBe('facilitator')
  for (const a of ROLES) {
    for (const b of ROLES) expect(strongerRole(a, b)).toBe(strongerRole(b, a))
    expect(strongerRole(a, a)).toBe(a)
  }
})
