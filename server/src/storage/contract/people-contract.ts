import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { newPersonId, samplePerson } from './samples.ts'

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
}
