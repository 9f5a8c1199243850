import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { instantSchema } from '../model/event.ts'
import { type GroupId, ID_PATTERN, type PersonId, type PollId, type RoundId } from '../model/ids.ts'
import { stageSchema } from '../model/stage.ts'
import { agendaSchema } from './agenda.ts'
import { type Ballot, type OptionRef, optionKindSchema, optionRefSchema } from './poll.ts'
import { INVITED_GROUPS, LABELS } from './state.ts'

// The casts brand what the check has found to be of the pattern.
const id = <T extends string>() =>
  z.string().check(z.regex(ID_PATTERN)) as unknown as z.ZodMiniType<T, string>
const person = id<PersonId>()
const optionRef = optionRefSchema as unknown as z.ZodMiniType<OptionRef, string>
const question = z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.questionChars))
const seconds = z.int().check(z.gte(1), z.lte(LIMITS.timerSeconds))
const mark = z.int().check(z.gte(1), z.lte(5))

/** Every way to change the session, by its type. */
const COMMANDS = {
  'session.plan': {
    plannedAt: z.optional(z.nullable(instantSchema)),
    invitedGroups: z.optional(z.array(z.enum(INVITED_GROUPS))),
  },
  'session.start': {},
  'session.end': {},
  'session.reopen': {},
  'stage.go': { stage: stageSchema },
  'stage.ready': { ready: z.boolean() },
  'stage.lock': { stage: stageSchema, locked: z.boolean() },
  'agenda.edit': { agenda: agendaSchema },
  /** Without seconds: goes on with what is left of a paused one. */
  'timer.start': { seconds: z.optional(seconds) },
  'timer.pause': {},
  'timer.add': {
    seconds: z.int().check(z.gte(-LIMITS.timerSeconds), z.lte(LIMITS.timerSeconds)),
  },
  'timer.stop': {},
  'hand.raise': { raised: z.boolean() },
  'hand.lower': { person },
  'label.set': { person, labels: z.array(z.enum(LABELS)).check(z.maxLength(LABELS.length)) },
  'facilitator.add': { person },
  'facilitator.remove': { person },
  /** Makes someone else a facilitator and oneself a participant, in one act. */
  'facilitator.handOver': { person },
  'facilitator.takeOver': {},
  summon: { stage: stageSchema },
  'summon.end': {},
  'cursors.hide': { hidden: z.boolean() },
  /** On the stage where the group is, without names, and without a timer unless it says so. */
  'round.open': {
    question,
    stage: z.optional(stageSchema),
    named: z.optional(z.boolean()),
    seconds: z.optional(seconds),
  },
  'round.ready': { ready: z.boolean() },
  'round.reveal': {},
  /** First announces, then (once it may) throws away. */
  'round.discard': {},
  /** Takes back the announcement. */
  'round.keep': {},
  /** "I have what I want to keep of my notes." */
  'round.told': {},
  'poll.open': {
    question,
    stage: z.optional(stageSchema),
    /** What can be voted on: these records, or all of these kinds (notes and clusters of the stage). */
    kinds: z.optional(z.array(optionKindSchema).check(z.minLength(1))),
    options: z.optional(
      z.array(optionRef).check(z.minLength(1), z.maxLength(LIMITS.optionsPerPoll)),
    ),
    dots: z.optional(z.int().check(z.gte(1), z.lte(LIMITS.dotsPerPerson))),
    /** Several dots on one option; true unless it says no. */
    several: z.optional(z.boolean()),
    /** Totals are shown while it is open; false unless it says so. */
    live: z.optional(z.boolean()),
    seconds: z.optional(seconds),
  },
  /** One dot more on an option. */
  'poll.cast': { poll: id<PollId>(), option: optionRef },
  /** One dot less. */
  'poll.retract': { poll: id<PollId>(), option: optionRef },
  'poll.done': { poll: id<PollId>(), done: z.boolean() },
  /** Gives all dots back and is done. */
  'poll.abstain': { poll: id<PollId>() },
  'poll.close': {},
  'checkIn.open': {},
  'checkIn.say': {
    word: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.checkInChars)),
  },
  'checkIn.close': {},
  'mood.open': {},
  'mood.answer': { worth: mark, safe: mark },
  'mood.close': {},
  'groups.open': {
    groups: z
      .array(
        z.object({
          name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.nameChars)),
          people: z.array(person).check(z.maxLength(LIMITS.connectionsPerBoard)),
        }),
      )
      .check(z.minLength(2), z.maxLength(LIMITS.groupsPerBoard)),
  },
  'groups.assign': { person, group: z.nullable(id<GroupId>()) },
  'groups.close': {},
  /** The writer has copied what is left of a discarded round, or does not want it. */
  'desk.dismiss': { round: id<RoundId>() },
} as const

export type CommandType = keyof typeof COMMANDS
export const COMMAND_TYPES = Object.keys(COMMANDS) as CommandType[] // the keys of a literal

/** Of a command that is only its type, zod would infer an object that may have no key at all. */
type Bodies = {
  [T in CommandType]: keyof (typeof COMMANDS)[T] extends never
    ? unknown
    : z.infer<z.ZodMiniObject<(typeof COMMANDS)[T]>>
}
/** A command, as it is sent and as the rules take it. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { type: K } & Bodies[K]
}[T]

const schemaOf = (type: CommandType) =>
  z.object({ type: z.literal(type), ...(COMMANDS[type] as Record<string, z.ZodMiniType>) })
const [first, ...others] = COMMAND_TYPES.map(schemaOf)
if (!first) throw new Error('There are no commands.')

/** POST /api/boards/:id/commands. Parses to a `Command`. */
export const commandSchema = z.discriminatedUnion('type', [
  first,
  ...others,
]) as unknown as z.ZodMiniType<Command>

/** Sent with a command that may be retried: the second time it only tells what the first one did. */
export const idempotencyKeySchema = z.string().check(z.regex(ID_PATTERN))

/** What a command answers beside the revision. */
export interface CommandResult {
  /** Of the actor, after a vote. */
  ballot?: Ballot
  round?: RoundId
  poll?: PollId
  /** Notes that a reveal has placed. */
  notes?: number
  /** `round.discard` has only announced it; it may be done from here on (server time). */
  discardableAt?: number
}
