import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { roleSchema } from '../model/role.ts'

const passphrase = z.string().check(z.minLength(1), z.maxLength(LIMITS.passphraseChars))

/** POST /api/boards/:id/invites. `expiresAt`: UTC ms or ISO 8601. */
export const createInviteSchema = z.object({
  role: roleSchema,
  expiresAt: z.optional(z.union([z.number(), z.iso.datetime({ offset: true })])),
  passphrase: z.optional(passphrase),
})
export type CreateInvite = z.infer<typeof createInviteSchema>

/** The token is in this answer only; the server keeps its hash. */
export const createdInviteSchema = z.object({ id: z.string(), url: z.string(), token: z.string() })
export type CreatedInvite = z.infer<typeof createdInviteSchema>

export const inviteSchema = z.object({
  id: z.string(),
  role: roleSchema,
  expiresAt: z.nullable(z.number()),
  passphrase: z.boolean(),
  createdAt: z.number(),
  revokedAt: z.nullable(z.number()),
  /** People who came by it. */
  uses: z.number(),
})
export type Invite = z.infer<typeof inviteSchema>

export const inviteListSchema = z.object({ invites: z.array(inviteSchema) })

/** POST /api/join/preview: what the join page may show before someone is in. */
export const joinPreviewSchema = z.object({ token: z.string().check(z.maxLength(200)) })
export const joinPreviewAnswerSchema = z.object({
  role: roleSchema,
  passphraseNeeded: z.boolean(),
  /** Hidden (null) while a passphrase is needed. */
  title: z.nullable(z.string()),
  facilitators: z.array(z.string()),
  /** People in the board now. */
  people: z.number(),
  /** The name of the visitor, when this device has one. */
  name: z.nullable(z.string()),
  /** The meeting has not begun, and who has the link can prepare it; false also while hidden. */
  preparing: z.boolean(),
  /** When the meeting is planned for, UTC ms; null: not known, over or hidden. */
  plannedAt: z.nullable(z.number()),
  /** Of the workspace; null: the usual ones, or hidden while a passphrase is needed. */
  groundRules: z.nullable(z.string()),
  /** What must not leave the room; empty: nothing, or hidden. */
  confidentiality: z.string(),
})
export type JoinPreview = z.infer<typeof joinPreviewAnswerSchema>

/** POST /api/join */
export const joinSchema = z.object({
  token: z.string().check(z.maxLength(200)),
  name: z.optional(z.string().check(z.maxLength(LIMITS.nameChars))),
  passphrase: z.optional(passphrase),
  locale: z.optional(z.enum(['en', 'de'])),
})
export type Join = z.infer<typeof joinSchema>

export const joinedSchema = z.object({
  boardId: z.string(),
  participantId: z.string(),
  role: roleSchema,
})
export type Joined = z.infer<typeof joinedSchema>
