import { describe, expect, test } from 'vitest'
import type { GroupId, PersonId } from '../../model/ids.ts'
import type { Command } from '../commands.ts'
import { applyCommand, peopleNamedIn } from '../rules.ts'
import type { Session } from '../state.ts'
import { BEN, by, CAT, LEA, OLE, personNamed, refusedWith, sampleSession } from '../testing.ts'

const after = (session: Session, command: Command): Session =>
  applyCommand(session, command, by(LEA)).session
const open = (...groups: PersonId[][]): Command => ({
  type: 'groups.open',
  groups: groups.map((people, index) => ({ name: `Group ${index + 1}`, people })),
})
const peopleIn = ({ groups }: Session) => groups.map(({ people }) => people)
const opened = after(sampleSession(), open([LEA, BEN], [CAT]))
const idOf = (index: number): GroupId => opened.groups[index]?.id ?? ('none' as GroupId)

describe('breakout groups', () => {
  test('have a name, an area of their own, and people', () => {
    expect(opened.groups).toEqual([
      { id: 'new-1', name: 'Group 1', people: [LEA, BEN] },
      { id: 'new-2', name: 'Group 2', people: [CAT] },
    ])
  })

  test('have each person once, wherever they are named', () => {
    expect(peopleIn(after(opened, open([BEN, BEN], [CAT, BEN])))).toEqual([[BEN], [CAT]])
  })

  test('replace those there were', () => {
    expect(peopleIn(after(opened, open([OLE], [])))).toEqual([[OLE], []])
  })

  test('are for people in the board', () => {
    const stranger = personNamed('stranger')
    expect(refusedWith(() => after(opened, open([stranger], [])))).toBe('no_such_person')
    const assign = { type: 'groups.assign', person: stranger, group: null } as const
    expect(refusedWith(() => after(opened, assign))).toBe('no_such_person')
    expect(peopleNamedIn(open([BEN], [CAT]))).toEqual([BEN, CAT])
    expect(peopleNamedIn(assign)).toEqual([stranger])
    expect(peopleNamedIn({ type: 'groups.close' })).toEqual([])
  })

  test('are over with one command', () => {
    expect(after(opened, { type: 'groups.close' }).groups).toEqual([])
  })
})

describe('assigning', () => {
  const assign = (person: PersonId, group: GroupId | null): Command => ({
    type: 'groups.assign',
    person,
    group,
  })

  test('moves someone from their group into another', () => {
    expect(peopleIn(after(opened, assign(BEN, idOf(1))))).toEqual([[LEA], [CAT, BEN]])
  })

  test('takes someone out', () => {
    expect(peopleIn(after(opened, assign(BEN, null)))).toEqual([[LEA], [CAT]])
  })

  test('needs a group that there is', () => {
    expect(refusedWith(() => after(opened, assign(BEN, 'other' as GroupId)))).toBe('no_such_group')
    expect(refusedWith(() => after(sampleSession(), assign(BEN, idOf(0))))).toBe('no_such_group')
  })
})
