import type { ConnectionId, DeliveryId } from '@herringbone/shared/model/ids.ts'
import { newId } from '@herringbone/shared/model/ids.ts'
import { expect, test } from 'vitest'
import type { ConnectionRow, DeliveryRow } from '../deliveries.ts'
import type { Storage } from '../storage.ts'
import { createBoard, newBoardId, newPersonId } from './samples.ts'

const newConnectionId = (): ConnectionId => newId<'connection'>()

const connection = (given: Partial<ConnectionRow> = {}): ConnectionRow => ({
  id: newConnectionId(),
  kind: 'jira-cloud',
  name: 'Our Jira',
  base: 'https://jira.example.com',
  user: 'ada@example.com',
  place: { project: 'OPS', issueType: 'Task' },
  sealed: 'v1.aa.bb.cc',
  createdAt: 1_000,
  createdBy: newPersonId(),
  ...given,
})

const sampleDelivery = (given: Partial<DeliveryRow> = {}): DeliveryRow => ({
  id: newId<'delivery'>(),
  board: newBoardId(),
  connection: newConnectionId(),
  subject: 'a1',
  title: 'Alert on the queue',
  marker: 'hb-1',
  payload: '{}',
  state: 'waiting',
  attempts: 0,
  nextAt: 2_000,
  mayExist: false,
  misses: 0,
  remote: null,
  isComplete: false,
  seen: null,
  differences: [],
  problem: null,
  createdAt: 1_000,
  createdBy: newPersonId(),
  updatedAt: 1_000,
  ...given,
})

export function connectionsContract(current: () => Storage): void {
  test('a connection comes back as it was put, and is changed but for its beginning', async () => {
    const { connections } = current()
    const row = connection()
    await connections.put(row)
    const changed = { ...row, name: 'Theirs', place: { repo: 'a/b' }, sealed: 'v1.x' }
    await connections.put({ ...changed, createdAt: 9, createdBy: newPersonId() })
    expect(await connections.get(row.id)).toEqual(changed)
    expect(await connections.get(newConnectionId())).toBeNull()
  })

  test('connections are listed in the order of their making, and removed once', async () => {
    const { connections } = current()
    const [late, early] = [connection({ createdAt: 2 }), connection({ createdAt: 1 })]
    await connections.put(late)
    await connections.put(early)
    expect(await connections.list()).toEqual([early, late])
    expect(await connections.remove(late.id)).toBe(true)
    expect(await connections.remove(late.id)).toBe(false)
    expect(await connections.list()).toEqual([early])
  })
}

export function deliveriesContract(current: () => Storage): void {
  test('a delivery comes back as it was added and as it was put', async () => {
    const { deliveries } = current()
    const row = sampleDelivery()
    expect(await deliveries.add(row)).toEqual(row)
    const sent: DeliveryRow = {
      ...row,
      ...{ state: 'sent', nextAt: null, remote: { id: 'OPS-1', url: 'https://x/OPS-1' } },
      seen: { status: 'open', name: 'To Do' },
      differences: [{ field: 'priority', sent: 'High', found: '' }],
      problem: { code: 'rejected', message: 'no' },
    }
    await deliveries.put(sent)
    expect(await deliveries.get(row.id)).toEqual(sent)
    expect(await deliveries.get(newId<'delivery'>() as DeliveryId)).toBeNull()
  })

  test('the same subject is added once per board and connection', async () => {
    const { deliveries } = current()
    const row = sampleDelivery()
    await deliveries.add(row)
    const { board, subject } = row
    const again = sampleDelivery({ board, connection: row.connection, subject, title: 'again' })
    expect(await deliveries.add(again)).toEqual(row)
    expect(await deliveries.get(again.id)).toBeNull()
    expect(await deliveries.of(board, row.connection, subject)).toEqual(row)
    const other = sampleDelivery({ board, subject })
    expect(await deliveries.add(other)).toEqual(other)
    expect((await deliveries.list(board)).map(({ id }) => id).sort()).toEqual(
      [row.id, other.id].sort(),
    )
  })

  test('with its board goes what was sent of it', async () => {
    const { boards, deliveries } = current()
    const { id: board } = await createBoard(current())
    const [gone, kept] = [sampleDelivery({ board }), sampleDelivery()]
    for (const row of [gone, kept]) await deliveries.add(row)
    await boards.erase(board)
    expect(await deliveries.get(gone.id)).toBeNull()
    expect(await deliveries.get(kept.id)).toEqual(kept)
  })

  test('of what is due each connection gets what has waited longest', async () => {
    const { deliveries } = current()
    const [one, two] = [newConnectionId(), newConnectionId()]
    const at = (nextAt: number | null, id = one) => sampleDelivery({ connection: id, nextAt })
    const [later, first, never, other] = [at(20), at(10), at(null), at(30, two)]
    for (const row of [later, first, never, other]) await deliveries.add(row)
    expect(await deliveries.due(9)).toEqual([])
    expect(await deliveries.due(25)).toEqual([first])
    expect((await deliveries.due(30)).map(({ id }) => id).sort()).toEqual(
      [first.id, other.id].sort(),
    )
    expect(await deliveries.nextAfter(10)).toBe(20)
    expect(await deliveries.nextAfter(30)).toBeNull()
  })
}
