import * as z from 'zod/mini'
import type { CommandResult } from '../session/commands.ts'
import { idempotencyKeySchema } from '../session/commands.ts'

/** Beside a command (`commandSchema`) in POST /api/boards/:id/commands. */
export const commandEnvelopeSchema = z.object({ idempotencyKey: z.optional(idempotencyKeySchema) })

const ballotSchema = z.object({
  dots: z.record(z.string(), z.number()),
  done: z.boolean(),
  abstained: z.boolean(),
})

/** The answer: the first revision of the session that holds the change, and what came of it. */
export const commandAnswerSchema = z.object({
  revision: z.number(),
  result: z.optional(
    z.object({
      ballot: z.optional(ballotSchema),
      round: z.optional(z.string()),
      poll: z.optional(z.string()),
      notes: z.optional(z.number()),
      discardableAt: z.optional(z.number()),
    }),
  ),
})
export interface CommandAnswer {
  revision: number
  result?: CommandResult
}

/** GET /api/boards/:id/polls: the polls that are over, the newest first. */
export const pollListSchema = z.object({
  polls: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      stage: z.string(),
      options: z.array(z.string()),
      dots: z.number(),
      several: z.boolean(),
      openedAt: z.number(),
      closedAt: z.number(),
      voted: z.number(),
      abstained: z.number(),
      results: z.array(
        z.object({
          option: z.string(),
          label: z.string(),
          dots: z.number(),
          rank: z.number(),
        }),
      ),
    }),
  ),
})
export type PollList = z.infer<typeof pollListSchema>

/** GET /api/boards/:id/people: everyone who is or was in the board, whoever is here or not. */
export const boardPeopleSchema = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      color: z.string(),
      role: z.enum(['facilitator', 'participant', 'observer']),
    }),
  ),
})
export type BoardPeople = z.infer<typeof boardPeopleSchema>

/** GET /api/boards/:id/desks: own notes of discarded rounds that are still there to copy. */
export const keptDesksSchema = z.object({
  desks: z.array(z.object({ round: z.string(), question: z.string(), notes: z.array(z.string()) })),
})
export type KeptDesks = z.infer<typeof keptDesksSchema>
