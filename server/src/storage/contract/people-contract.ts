import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { createBoard, newPersonId, sampleMember, samplePerson } from './samples.ts'

export function peopleContract(current: () => Storage): void {
  test('a person comes back as they were put', async () => {
    const { createdAt, ...person } = samplePerson({ name: 'Žofie 🦊', member: false })
    await current().people.put({ ...person, createdAt })
    expect(await current().people.get(person.id)).toEqual(person)
  })

  test('nobody has an unknown id', async () => {
    expect(await current().people.get(newPersonId())).toBeNull()
  })

  test('putting again renames', async () => {
    const person = samplePerson()
    await current().people.put(person)
    await current().people.put({ ...person, name: 'Grace', member: false })
    expect(await current().people.get(person.id)).toMatchObject({ name: 'Grace', member: false })
  })

  test('several people come in the order that was asked for, each once, without the unknown', async () => {
    const [a, b] = [samplePerson({ name: 'A' }), samplePerson({ name: 'B' })]
    await current().people.put(a)
    await current().people.put(b)
    const found = await current().people.getMany([b.id, newPersonId(), a.id, b.id])
    expect(found.map((person) => person.name)).toEqual(['B', 'A'])
    expect(await current().people.getMany([])).toEqual([])
  })

  test('who gave a name and joined nothing is forgotten after a while, so many at once', async () => {
    const { people, members } = current()
    const guest = (createdAt: number) => samplePerson({ member: false, createdAt })
    const [old, older, fresh] = [guest(1_000), guest(900), guest(5_000)]
    const [member, joined, left] = [samplePerson({ createdAt: 800 }), guest(800), guest(800)]
    for (const one of [old, older, fresh, member, joined, left]) await people.put(one)
    const { id: board } = await createBoard(current())
    await members.put(sampleMember(board, { person: joined.id }))
    await members.put(sampleMember(board, { person: left.id, revokedAt: 2_000 }))
    expect(await people.forgetStrangers(5_000, 1)).toBe(1)
    const there = async () => {
      const all = [old, older, fresh, member, joined, left]
      const found = await people.getMany(all.map(({ id }) => id))
      return found.map(({ id }) => id)
    }
    expect(await there()).toHaveLength(5)
    expect(await people.forgetStrangers(5_000, 10)).toBe(1)
    expect(await people.forgetStrangers(5_000, 10)).toBe(0)
    expect(await there()).toEqual([fresh, member, joined, left].map(({ id }) => id))
  })
}
