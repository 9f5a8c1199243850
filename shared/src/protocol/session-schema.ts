import * as z from 'zod/mini'
import { asId } from '../model/ids.ts'
import { roleSchema } from '../model/role.ts'
import { stageSchema } from '../model/stage.ts'
import { agendaStepSchema } from '../session/agenda.ts'
import { INVITED_GROUPS, LABELS, type PersonalView } from '../session/state.ts'
import type { SessionState } from './session.ts'

// What a client takes from the server: messages 16 and 19.

const id = z.string().check(z.refine((value) => asId(value) !== undefined))
const ids = z.array(id)
const moment = z.nullable(z.number())

const timebox = { durationMs: z.number(), of: z.optional(id) }
const timerSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('running'), endsAt: z.number(), ...timebox }),
  z.object({ status: z.literal('paused'), leftMs: z.number(), ...timebox }),
])

const roundSchema = z.object({
  id,
  question: z.string(),
  stage: stageSchema,
  named: z.boolean(),
  openedAt: z.number(),
  status: z.enum(['open', 'closing']),
  discardableAt: moment,
  ready: ids,
  told: ids,
})

const pastRoundSchema = z.object({
  id,
  question: z.string(),
  stage: stageSchema,
  outcome: z.enum(['revealed', 'discarded']),
  notes: z.number(),
  endedAt: z.number(),
})

const pollSchema = z.object({
  id,
  question: z.string(),
  stage: stageSchema,
  options: z.array(z.string()),
  dots: z.number(),
  several: z.boolean(),
  live: z.boolean(),
  openedAt: z.number(),
  voters: z.number(),
  done: z.number(),
  totals: z.nullable(z.array(z.number())),
})

const distribution = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])

const sessionViewSchema = z.object({
  phase: z.enum(['preparing', 'running', 'ended']),
  plannedAt: moment,
  invitedGroups: z.array(z.enum(INVITED_GROUPS)),
  startedAt: moment,
  endedAt: moment,
  agenda: z.array(agendaStepSchema),
  stage: stageSchema,
  stageSince: moment,
  spentMs: z.partialRecord(stageSchema, z.number()),
  ready: ids,
  timer: z.nullable(timerSchema),
  hands: ids,
  labels: z.record(z.string(), z.array(z.enum(LABELS))),
  spotlight: z.nullable(z.object({ number: z.number(), by: id, stage: stageSchema })),
  cursorsHidden: z.boolean(),
  locked: z.array(stageSchema),
  round: z.nullable(roundSchema),
  pastRounds: z.array(pastRoundSchema),
  checkIn: z.nullable(z.object({ open: z.boolean(), words: z.record(z.string(), z.string()) })),
  groups: z.array(z.object({ id, name: z.string(), people: ids })),
  poll: z.nullable(pollSchema),
  closedPolls: ids,
  mood: z.nullable(
    z.object({
      open: z.boolean(),
      answers: z.number(),
      counts: z.nullable(z.object({ worth: distribution, safe: distribution })),
    }),
  ),
  leaderlessSince: moment,
  roundNotes: z.number(),
})

const stateSchema = z.object({
  boardId: id,
  revision: z.number(),
  serverTime: z.number(),
  storage: z.enum(['ok', 'failing']),
  roster: z.array(
    z.object({
      person: id,
      name: z.string(),
      color: z.string(),
      role: roleSchema,
      clients: z.array(z.number()),
      round: z.enum(['reading', 'writing', 'ready']),
      vote: z.enum(['none', 'placing', 'done']),
    }),
  ),
  session: sessionViewSchema,
})

const personalSchema = z.object({
  ballot: z.nullable(
    z.object({
      poll: id,
      ballot: z.object({
        dots: z.record(z.string(), z.number()),
        done: z.boolean(),
        abstained: z.boolean(),
      }),
    }),
  ),
  keptRounds: ids,
  moodAnswered: z.boolean(),
})

/** Reads the body of message 16; throws when it is none. A newer server may say more. */
export const parseSession = (json: string): SessionState =>
  stateSchema.parse(JSON.parse(json)) as SessionState // the schema has checked the ids

/** Reads the body of message 19; throws when it is none. */
export const parsePersonal = (json: string): PersonalView =>
  personalSchema.parse(JSON.parse(json)) as PersonalView // the schema has checked the ids
