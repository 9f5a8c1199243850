import { type ActionQuery, actionQuerySchema } from '@herringbone/shared/api/actions.ts'
import type { Day } from '@herringbone/shared/time/day.ts'
import * as z from 'zod/mini'

/** What the address of the page says: a query without what the page itself knows. */
export const actionSearchSchema = z.omit(actionQuerySchema, { today: true, offset: true })
export type ActionSearch = z.infer<typeof actionSearchSchema>

/** What is asked for when nothing is said: what is still to be done, by anyone. */
export const toQuery = (search: ActionSearch, today: Day): Omit<ActionQuery, 'offset'> =>
  withoutEmpty({ state: 'open', ...search, today })

/** A filter that was set back is no part of the address. */
export const withoutEmpty = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  ) as T // of its own fields
