import { WebSocket } from 'ws'
import type { Running } from '../sync/servers.ts'
import { update } from '../sync/wire.ts'

const SAVED = 17

/** Writes changes to the board, one after another, and waits until the last is on disk. */
export async function writeUpdates(
  { url, headers, room }: Running,
  updates: readonly Uint8Array[],
): Promise<void> {
  const socket = new WebSocket(url, { headers })
  const saved = new Promise<void>((resolve, reject) => {
    let left = updates.length
    socket.on('message', (data: Buffer) => {
      if (data[0] === SAVED) left -= data[1] ?? 0
      if (left <= 0) resolve()
    })
    socket.once('close', (code) => reject(new Error(`the server closed with ${code}`)))
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  for (const body of updates) socket.send(update('herringbone', room, body))
  await saved
  socket.close()
}
