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

/** Changes the order of causes in the document, 100 times a second. Gives how to stop. */
export async function othersReorder(server: Running, doc: Y.Doc): Promise<() => void> {
  const socket = await connect(server)
  const causes = doc.getMap<Y.Map<unknown>>('causes')
  const ids = [...causes.keys()].slice(0, 60)
  const send = (body: Uint8Array) => socket.send(update('herringbone', server.room, body))
  doc.on('update', send)
  const stop = every(1000 / PER_SECOND, (step) => {
    const [a, b] = [ids[step % ids.length], ids[(step + 7) % ids.length]]
    const [one, other] = [causes.get(a ?? ''), causes.get(b ?? '')]
    if (!one || !other) return
    doc.transact(() => {
      const order = one.get('order')
      one.set('order', other.get('order'))
      other.set('order', order)
    })
  })
  return () => {
    stop()
    doc.off('update', send)
    socket.close()
  }
}
