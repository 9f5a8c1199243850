import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { CONNECTION_KINDS, CONNECTION_SHAPES, DELIVERY_PROBLEMS } from '../model/connection.ts'

const word = z.string().check(z.trim(), z.maxLength(LIMITS.connectionWordChars))

const placeSchema = z.object({
  project: z.optional(word),
  issueType: z.optional(word),
  repo: z.optional(word),
  team: z.optional(word),
  space: z.optional(word),
  parent: z.optional(word),
})

const isBase = (value: string): boolean => {
  if (value === '') return true // of those whose address is their secret
  if (!URL.canParse(value)) return false
  const { protocol, username, password, search, hash } = new URL(value)
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === ''
}

/** POST /api/connections and PUT /api/connections/:id. */
export const connectionInputSchema = z
  .object({
    kind: z.enum(CONNECTION_KINDS),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.nameChars)),
    /** Of its interface, without a slash at the end; empty for Slack and Teams. */
    base: z.string().check(z.trim(), z.maxLength(LIMITS.urlChars), z.refine(isBase)),
    user: word,
    place: placeSchema,
    /** Missing: the one that is known stays. For Slack and Teams the whole address of the webhook. */
    token: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.urlChars))),
  })
  .check(
    z.refine(({ kind, base, user, place }) => {
      const shape = CONNECTION_SHAPES[kind]
      const isPlaced = Object.entries(shape.place).every(
        ([key, needed]) => !needed || Reflect.get(place, key),
      )
      const hasBase = shape.base === '' || base !== ''
      return isPlaced && hasBase && (shape.user !== 'needed' || user !== '')
    }, 'Something that this service needs is missing.'),
  )
export type ConnectionInput = z.infer<typeof connectionInputSchema>

/** A connection as it is shown: never with its token. */
export const connectionSchema = z.object({
  id: z.string(),
  kind: z.enum(CONNECTION_KINDS),
  name: z.string(),
  base: z.string(),
  user: z.string(),
  place: placeSchema,
  createdAt: z.number(),
})
export type Connection = z.infer<typeof connectionSchema>

export const connectionListSchema = z.object({ connections: z.array(connectionSchema) })

/** POST /api/connections/:id/check: who we are over there, or what is wrong. */
export const connectionCheckSchema = z.object({
  ok: z.boolean(),
  /** "Ada (ada@example.com)", "OPS: Operations"; empty where nothing can be asked. */
  who: z.string(),
  problem: z.nullable(z.object({ code: z.enum(DELIVERY_PROBLEMS), message: z.string() })),
})
export type ConnectionCheck = z.infer<typeof connectionCheckSchema>
