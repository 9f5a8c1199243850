import * as z from 'zod/mini'
import type { LaneId } from './ids.ts'

/** The tints of LOOK.md that a lane can have. */
export const LANE_COLORS = ['violet', 'red', 'amber', 'blue', 'rust', 'green', 'teal'] as const
export type LaneColor = (typeof LANE_COLORS)[number]

/** A horizontal band of the timeline. */
export interface Lane {
  id: LaneId
  title: string
  color: LaneColor
  /** Fractional index; equal keys are ordered by id. */
  order: string
}

export const laneRecordSchema = z.object({
  color: z.catch(z.enum(LANE_COLORS), 'blue'),
  order: z.string().check(z.minLength(1), z.maxLength(256)),
})

/** Lanes every new board starts with; their titles come from the board's language. */
export const DEFAULT_LANES = [
  { id: 'change' as LaneId, color: 'violet' },
  { id: 'symptoms' as LaneId, color: 'red' },
  { id: 'response' as LaneId, color: 'blue' },
  { id: 'customers' as LaneId, color: 'rust' },
] as const satisfies readonly { id: LaneId; color: LaneColor }[]
