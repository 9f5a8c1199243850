import * as z from 'zod/mini'

/** What a person may do in a board; an observer sees, and neither edits nor votes. */
export const ROLES = ['facilitator', 'participant', 'observer'] as const
export const roleSchema = z.enum(ROLES)
export type Role = (typeof ROLES)[number]
