import type { Role } from '../model/role.ts'

/** Who asks: a role in the board at hand (none outside of one) and membership of the workspace. */
export interface Actor {
  role: Role | null
  member: boolean
}

export type Action =
  | 'workspace.list-boards'
  | 'workspace.read-outcomes'
  | 'workspace.list-actions'
  | 'workspace.create-board'
  | 'workspace.list-templates'
  | 'workspace.save-template'
  | 'workspace.delete-template'
  | 'workspace.read-settings'
  | 'workspace.edit-settings'
  | 'workspace.read-process-reviews'
  | 'workspace.edit-process-reviews'
  | 'board.read'
  | 'board.edit'
  | 'board.upload'
  | 'board.import'
  | 'board.invite'
  | 'board.list-invites'
  | 'board.revoke-invite'
  | 'board.set-visibility'
  | 'board.archive'
  | 'board.throw-away'
  | 'board.restore'
  | 'board.duplicate'
  | 'report.publish'
  | 'report.send'
  | 'report.share'
  | 'report.list-shares'
  | 'report.revoke-share'
  | 'board.send'
  | 'board.hooks'

const EDITORS: readonly Role[] = ['facilitator', 'participant']
const INSIDE: readonly Role[] = ['facilitator', 'participant', 'observer']

const BY_ROLE: Partial<Record<Action, readonly Role[]>> = {
  'board.read': INSIDE,
  'board.edit': EDITORS,
  'board.upload': EDITORS,
  'board.import': EDITORS,
  'board.invite': ['facilitator'],
  'board.list-invites': ['facilitator'],
  'board.revoke-invite': ['facilitator'],
  'board.set-visibility': ['facilitator'],
  'board.archive': ['facilitator'],
  'board.throw-away': ['facilitator'],
  'board.restore': ['facilitator'],
  'report.publish': ['facilitator'],
  'report.send': ['facilitator'],
  'report.share': ['facilitator'],
  'report.list-shares': ['facilitator'],
  'report.revoke-share': ['facilitator'],
  // To other services, in the name of the workspace.
  'board.send': ['facilitator'],
  // Addresses at which tools put events on the timeline.
  'board.hooks': ['facilitator'],
}

const BY_MEMBERSHIP: readonly Action[] = [
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

// A member of the workspace who takes part in a board may also bring others in, and tell of it:
// weeks after the meeting nobody who led it may be at hand.
const BY_MEMBER_INSIDE: readonly Action[] = [
  'board.invite',
  'board.list-invites',
  'board.revoke-invite',
  'report.publish',
  'report.send',
  'report.share',
  'report.list-shares',
  'report.revoke-share',
  'board.send',
  'board.hooks',
]

/** The one decision about who may do what; every way in and out of the server asks it. */
export function can(actor: Actor, action: Action): boolean {
  if (BY_MEMBERSHIP.includes(action)) return actor.member
  if (actor.role === null) return false
  if (BY_ROLE[action]?.includes(actor.role)) return true
  // Who sees a board may take its plan for one of their own.
  if (action === 'board.duplicate') return actor.member
  return actor.member && EDITORS.includes(actor.role) && BY_MEMBER_INSIDE.includes(action)
}

/**
 * The role of a workspace member who enters a board that nobody invited them to.
 * Facilitators are named, not born: in a room of eleven colleagues one leads.
 */
export const MEMBER_DEFAULT_ROLE: Role = 'participant'

const RANK: Record<Role, number> = { observer: 0, participant: 1, facilitator: 2 }

/** The stronger of two roles: who follows a weaker link into a board loses nothing. */
export function strongerRole(a: Role, b: Role): Role {
  return RANK[a] >= RANK[b] ? a : b
}
