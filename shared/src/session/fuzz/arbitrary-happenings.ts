import fc from 'fast-check'
import type { PersonId } from '../../model/ids.ts'
import type { Command } from '../commands.ts'
import type { OptionRef } from '../poll.ts'
import type { Session } from '../state.ts'
import { arbitraryCommand, OPTIONS, PEOPLE } from './arbitrary-command.ts'

export interface Commanding {
  kind: 'command'
  by: PersonId | 'leader'
  command: (session: Session) => Command
}

/** What may happen in a meeting. */
export type Happening =
  | Commanding
  | { kind: 'wait'; ms: number }
  | { kind: 'come' | 'leave' | 'write'; person: PersonId }
  | { kind: 'delete'; option: OptionRef }
  | { kind: 'restore' }

const person = fc.constantFrom(...PEOPLE)
/** Chance alone would let too few lead for a meeting to get anywhere. */
const by = fc.oneof(person, fc.constant('leader' as const))
const kind = <K extends Happening['kind']>(...kinds: K[]) => fc.constantFrom(...kinds)
const option = fc.constantFrom(...OPTIONS)
const ms = fc.integer({ min: 1, max: 90_000 })

export const arbitraryHappenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 24,
      arbitrary: fc.record({ kind: kind('command'), by, command: arbitraryCommand }),
    },
    { weight: 1, arbitrary: fc.record({ kind: kind('wait'), ms }) },
    { weight: 2, arbitrary: fc.record({ kind: kind('come', 'write'), person }) },
    { weight: 1, arbitrary: fc.record({ kind: kind('leave'), person }) },
    { weight: 1, arbitrary: fc.record({ kind: kind('delete'), option }) },
    { weight: 1, arbitrary: fc.record({ kind: kind('restore') }) },
  ),
  { minLength: 60, maxLength: 150 },
)
