import type { Incident } from '@herringbone/shared/methods/outcomes/incident.ts'
import type { ActionId, BoardId } from '@herringbone/shared/model/ids.ts'
import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { createBoard, newBoardId, newPersonId, sampleMember } from './samples.ts'

const sampleIncident = (board: BoardId, given: Partial<Incident> = {}): Incident => ({
  board,
  severity: 2,
  services: ['checkout'],
  startedAt: 1_700_000_000_000,
  endedAt: null,
  toDetect: 60_000,
  toRecover: null,
  sessionAt: null,
  mood: null,
  isRepeat: false,
  rootCauses: ['no canary', '„Ümläut“'],
  actions: [
    { id: 'a1' as ActionId, due: '2025-12-01', status: 'open', statusAt: 0, createdAt: 5 }, // an id
  ],
  ...given,
})

export function outcomesContract(current: () => Storage): void {
  const listed = async (viewer = newPersonId()) =>
    (await current().outcomes.list(viewer)).map(({ title, incident }) => [title, incident.severity])

  test('an incident comes back as it was put last, with the title of its board', async () => {
    const { id } = await createBoard(current(), { title: 'Outage' })
    await current().outcomes.put(sampleIncident(id, { severity: 1 }))
    const incident = sampleIncident(id)
    await current().outcomes.put(incident)
    expect(await current().outcomes.list(newPersonId())).toEqual([{ title: 'Outage', incident }])
  })

  test('filling adds what is missing, and leaves what is known', async () => {
    const [known, unknown] = [await createBoard(current()), await createBoard(current())]
    await current().outcomes.put(sampleIncident(known.id, { severity: 1 }))
    expect(await current().outcomes.missing()).toEqual([unknown.id])
    for (const { id } of [known, unknown]) {
      await current().outcomes.fill(sampleIncident(id, { severity: 4 }))
    }
    expect((await listed()).map(([, severity]) => severity).sort()).toEqual([1, 4])
    expect(await current().outcomes.missing()).toEqual([])
  })

  test('what has become of a session is kept beside what the document tells', async () => {
    const { id } = await createBoard(current())
    const held = {
      sessionAt: 1_700_000_500_000,
      mood: { worth: [0, 0, 1, 2, 2], safe: [0, 0, 0, 0, 5] } as Incident['mood'], // five marks
    }
    await current().outcomes.putSession(id, held) // not known yet: nothing to keep it beside
    await current().outcomes.put(sampleIncident(id))
    await current().outcomes.putSession(id, held)
    const [row] = await current().outcomes.list(newPersonId())
    expect(row?.incident).toEqual(sampleIncident(id, held))
    await current().outcomes.putSession(id, { sessionAt: null, mood: null })
    expect((await current().outcomes.list(newPersonId()))[0]?.incident).toEqual(sampleIncident(id))
  })

  test('boards that a member may not see, or that are gone, are not told of', async () => {
    const secret = await createBoard(current(), { title: 'Secret' }, { visibility: 'invited' })
    const open = await createBoard(current(), { title: 'Open' })
    const left = await createBoard(current(), { title: 'Left' })
    for (const { id } of [secret, open, left]) await current().outcomes.put(sampleIncident(id))
    await current().outcomes.put(sampleIncident(newBoardId()))
    const thrown = await createBoard(current(), { title: 'Thrown away' })
    await current().outcomes.put(sampleIncident(thrown.id))
    await current().boards.throwAway(thrown.id, 7)
    const viewer = newPersonId()
    await current().members.put(sampleMember(left.id, { person: viewer, revokedAt: 9 }))
    expect(await listed(viewer)).toEqual([['Open', 2]])
    await current().members.put(sampleMember(secret.id, { person: viewer }))
    expect((await listed(viewer)).map(([title]) => title).sort()).toEqual(['Open', 'Secret'])
  })
}
