import { expect, test } from 'vitest'
import { boardDoc } from '../doc-log.ts'
import type { Storage } from '../storage.ts'
import {
  createBoard,
  sampleFile,
  sampleInvite,
  sampleMember,
  samplePerson,
  sampleTemplate,
} from './samples.ts'

/** For adapters that persist: what was written is there when the storage is opened once more. */
export function durabilityContract(current: () => Storage, reopen: () => Promise<Storage>): void {
  test('everything that resolved is there after reopening', async () => {
    const { createdAt, ...person } = samplePerson()
    await current().people.put({ ...person, createdAt })
    const board = await createBoard(current())
    const invite = sampleInvite(board.id)
    await current().invites.create(invite)
    const member = sampleMember(board.id, { person: person.id, invite: invite.id })
    await current().members.put(member)
    const file = sampleFile(board.id)
    await current().files.add(file)
    const template = sampleTemplate()
    await current().templates.add(template)
    const settings = { groundRules: 'Be kind.', confidentiality: 'Stays in the room.' }
    await current().workspace.patch(settings)

    await reopen()

    expect(await current().people.get(person.id)).toEqual(person)
    expect(await current().boards.get(board.id)).toEqual(board)
    expect(await current().invites.list(board.id)).toEqual([{ ...invite, uses: 1 }])
    expect(await current().members.get(board.id, person.id)).toEqual(member)
    expect(await current().files.get(board.id, file.id)).toEqual(file)
    expect(await current().templates.list()).toEqual([template])
    expect(await current().workspace.get()).toMatchObject(settings)
  })

  test('a document has its snapshot, its updates and its sequence after reopening', async () => {
    const { id } = await createBoard(current())
    const doc = boardDoc(id)
    const updates = [2, 3, 4].map((value) => ({ doc, update: new Uint8Array([value]) }))
    await current().docs.append(updates)
    await current().docs.compact(doc, 3, new Uint8Array([123]))
    const before = await current().docs.load(doc)

    await reopen()

    expect(await current().docs.load(doc)).toEqual(before)
    await current().docs.append([{ doc, update: new Uint8Array([5]) }])
    expect((await current().docs.load(doc)).through).toBe(before.through + 1)
  })
}
