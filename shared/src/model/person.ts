import type { PersonId } from './ids.ts'

/** A person on a device, known by a signed cookie: a name and a colour. */
export interface Person {
  id: PersonId
  name: string
  color: PersonColor
  /** May create boards, and see those that are open to the workspace. */
  member: boolean
}

/** Avatar and cursor colours; white text on each has a contrast of at least 4.5. */
export const PERSON_COLORS = [
  '#0e7c86',
  '#b2562a',
  '#5b4bb0',
  '#2b7a3d',
  '#2563a8',
  '#9a5b00',
  '#8b3a62',
  '#4d6b1f',
  '#a03030',
  '#3f5a73',
] as const
export type PersonColor = (typeof PERSON_COLORS)[number]
