import * as z from 'zod/mini'

/** The steps of the agenda, in the default order, each with its own surface. */
export const STAGES = ['brief', 'timeline', 'impact', 'causes', 'actions', 'wrap-up'] as const
export const stageSchema = z.enum(STAGES)
export type StageId = (typeof STAGES)[number]

/** Minutes of the default 90-minute agenda. */
export const DEFAULT_MINUTES: Record<StageId, number> = {
  brief: 10,
  timeline: 20,
  impact: 15,
  causes: 25,
  actions: 15,
  'wrap-up': 5,
}
