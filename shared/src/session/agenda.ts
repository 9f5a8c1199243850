import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { DEFAULT_MINUTES, STAGES, stageSchema } from '../model/stage.ts'

/** What the facilitator plans for one stage. A skipped stage stays in the list, and can be opened. */
export const agendaStepSchema = z.object({
  stage: stageSchema,
  minutes: z.int().check(z.gte(1), z.lte(LIMITS.stageMinutes)),
  /** What the stage is to answer; empty: the stage's own question, in the reader's language. */
  question: z.string().check(z.maxLength(LIMITS.questionChars)),
  skipped: z.boolean(),
  /** The stage offers a canvas of notes beside its own surface. */
  notes: z.boolean(),
})
export type AgendaStep = z.infer<typeof agendaStepSchema>

/** Each stage once, in the order in which the group goes through them. */
export const agendaSchema = z.array(agendaStepSchema).check(
  z.length(STAGES.length),
  z.refine((steps) => new Set(steps.map(({ stage }) => stage)).size === STAGES.length),
  z.refine((steps) => steps.some(({ skipped }) => !skipped)),
)
export type Agenda = z.infer<typeof agendaSchema>

/** Minutes of the whole meeting: what is skipped takes none. */
export const agendaMinutes = (agenda: Agenda): number =>
  agenda.reduce((sum, { minutes, skipped }) => sum + (skipped ? 0 : minutes), 0)

/** The agendas that every workspace has; their names are texts of the interface. */
export const BUILT_IN_TEMPLATES = ['full', 'short', 'near-miss', 'project'] as const
export type BuiltInTemplate = (typeof BUILT_IN_TEMPLATES)[number]

const MINUTES: Record<BuiltInTemplate, readonly number[]> = {
  // In the order of STAGES: brief, timeline, impact, causes, actions, wrap-up; 0: skipped.
  full: STAGES.map((stage) => DEFAULT_MINUTES[stage]),
  short: [5, 10, 0, 15, 10, 5],
  'near-miss': [3, 7, 0, 10, 7, 3],
  project: [5, 15, 0, 20, 15, 5],
}

/** Stages that have a canvas of notes unless the agenda says otherwise. */
const WITH_NOTES: ReadonlySet<string> = new Set(['impact', 'causes', 'actions', 'wrap-up'])

/** The steps of a built-in template. Skipped stages keep their default minutes for when they are opened. */
export function agendaOf(template: BuiltInTemplate): Agenda {
  return STAGES.map((stage, index) => ({
    stage,
    minutes: MINUTES[template][index] || DEFAULT_MINUTES[stage],
    question: '',
    skipped: MINUTES[template][index] === 0,
    notes: WITH_NOTES.has(stage),
  }))
}

/** What a template makes of a new board. */
export interface SessionPlan {
  agenda: Agenda
  /** The session begins with one word from everyone. */
  checkIn: boolean
}
