import * as z from 'zod/mini'

/** The marks of an incident, in the order in which they usually come. At most one event holds each. */
export const MILESTONES = [
  'impact-started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
] as const
export const milestoneSchema = z.enum(MILESTONES)
export type Milestone = (typeof MILESTONES)[number]
