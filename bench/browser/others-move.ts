import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { SurfaceId } from '../../shared/src/model/surface.ts'
import { encodeMotion } from '../../shared/src/protocol/motion.ts'
import type { Running } from '../sync/servers.ts'
import { motion, update } from '../sync/wire.ts'

const PEOPLE = 4
/** Moves of all of them together. */
const PER_SECOND = 100

async function connect({ url, headers }: Running): Promise<WebSocket> {
  const socket = new WebSocket(url, { headers })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return socket
}

function every(ms: number, act: (count: number) => void): () => void {
  let count = 0
  const timer = setInterval(() => act(count++), ms)
  return () => clearInterval(timer)
}

/** Four others drag a cause each, 100 messages of motion a second in all. Gives how to stop. */
export async function othersDrag(
  server: Running,
  surface: SurfaceId,
  causes: readonly string[],
): Promise<() => void> {
  const sockets = await Promise.all(Array.from({ length: PEOPLE }, () => connect(server)))
  const stop = every((1000 * PEOPLE) / PER_SECOND, (count) => {
    sockets.forEach((socket, index) => {
      const id = causes[index % causes.length]
      if (id === undefined) return
      const [dx, dy] = [120 * Math.sin(count / 9 + index), 60 * Math.cos(count / 7 + index)]
      const drag = { ids: [id], dx, dy }
      socket.send(motion(9000 + index, encodeMotion({ stage: 'causes', surface, drag })))
    })
  })
  return () => {
    stop()
    for (const socket of sockets) socket.close()
  }
}

/** What somebody has who is connected all the time; `board`: what was written to it. */
export function replicaOf(board: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const body of board) Y.applyUpdate(doc, body)
  return doc
}

/** What stands where on a surface: records with an order among those that hang on the same. */
const ORDERED: Partial<Record<SurfaceId, 'causes' | 'links' | 'treeInputs'>> = {
  fishbone: 'causes',
  whys: 'links',
  thread: 'links',
  'fault-tree': 'treeInputs',
}
/** So many pairs of them change places in turns, from all over the board. */
const PAIRS = 60

/** Lets two neighbours change places in the document, 100 times a second. Gives how to stop. */
export const othersReorder = (
  server: Running,
  doc: Y.Doc,
  surface: SurfaceId,
): Promise<() => void> => {
  const pairs = neighbours(doc, ORDERED[surface] ?? 'causes')
  return othersChange(server, doc, (step) => {
    const [one, other] = pairs[step % pairs.length] ?? []
    if (!one || !other) throw new Error('nothing to reorder')
    const order = one.get('order')
    one.set('order', other.get('order'))
    other.set('order', order)
  })
}

/** Types a letter into what stands on a surface, 100 times a second. Gives how to stop. */
export const othersType = (
  server: Running,
  doc: Y.Doc,
  surface: SurfaceId,
): Promise<() => void> => {
  const records = [
    ...doc.getMap<Y.Map<unknown>>(surface === 'fault-tree' ? 'treeNodes' : 'causes').values(),
  ]
  const written = spread(records.flatMap((record) => textOf(record) ?? []))
  return othersChange(server, doc, (step) => written[step % written.length]?.insert(0, 'a'))
}

const textOf = (record: Y.Map<unknown>): Y.Text | undefined => {
  const text = record.get('text')
  return text instanceof Y.Text ? text : undefined
}

const spread = <T>(all: readonly T[]): T[] =>
  all.filter((_, at) => at % Math.max(1, Math.floor(all.length / PAIRS)) === 0)

function neighbours(doc: Y.Doc, kind: 'causes' | 'links' | 'treeInputs') {
  const records = [...doc.getMap<Y.Map<unknown>>(kind).values()]
  if (kind === 'causes')
    return spread(records).map((one, at, all) => [one, all[(at + 1) % all.length]])
  const first = (record: Y.Map<unknown>) => (record.get('ends') as string[])[0]
  const below = Map.groupBy(
    records.filter((record) => (record.get('kind') ?? 'why') === 'why'),
    first,
  )
  return spread([...below.values()].filter(({ length }) => length > 1))
}

async function othersChange(
  server: Running,
  doc: Y.Doc,
  change: (step: number) => void,
): Promise<() => void> {
  const socket = await connect(server)
  const send = (body: Uint8Array) => socket.send(update('herringbone', server.room, body))
  doc.on('update', send)
  const stop = every(1000 / PER_SECOND, (step) => doc.transact(() => change(step)))
  return () => {
    stop()
    doc.off('update', send)
    socket.close()
  }
}
