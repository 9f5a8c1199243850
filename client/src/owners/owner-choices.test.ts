import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Owner } from '@herringbone/shared/model/owner.ts'
import { expect, it } from 'vitest'
import { ownerChoices } from './owner-choices.ts'

const MIRA: Owner = { kind: 'person', name: 'Mira Böhm', person: 'p1' as PersonId }
const OPS: Owner = { kind: 'team', name: 'Ops', person: '' }
const KNOWN = [MIRA, OPS]

const offered = (typed: string) => {
  const { person, team } = ownerChoices(KNOWN, typed)
  return [...person, ...team].map(({ owner, isNew }) => [owner.kind, owner.name, isNew])
}

it('offers everyone who is known while nothing is typed', () => {
  expect(offered('  ')).toEqual([
    ['person', 'Mira Böhm', false],
    ['team', 'Ops', false],
  ])
})

it('finds a name by its words, whatever their case', () => {
  expect(offered('BÖHM mira')[0]).toEqual(['person', 'Mira Böhm', false])
})

it('offers a name that nobody has as a person and as a team', () => {
  expect(offered(' Edge   crew ')).toEqual([
    ['person', 'Edge crew', true],
    ['team', 'Edge crew', true],
  ])
})

it('does not offer a known one anew: a person may still be called as a team is', () => {
  expect(offered('ops')).toEqual([
    ['person', 'ops', true],
    ['team', 'Ops', false],
  ])
})
