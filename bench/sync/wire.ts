import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'

/** How a server wants its frames: hocuspocus puts the document's name before each message. */
export type Dialect = 'y-websocket' | 'hocuspocus' | 'relay' | 'herringbone'

function frame(dialect: Dialect, room: string, type: number, write: (e: encoding.Encoder) => void) {
  const encoder = encoding.createEncoder()
  if (dialect === 'hocuspocus') encoding.writeVarString(encoder, room)
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** "Here is my (empty) state": what a client says first. */
export const step1 = (dialect: Dialect, room: string) =>
  frame(dialect, room, 0, (encoder) => syncProtocol.writeSyncStep1(encoder, new Y.Doc()))

/** hocuspocus answers nothing before a token. */
export const authentication = (room: string) =>
  frame('hocuspocus', room, 2, (encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'none')
    encoding.writeVarString(encoder, '4.7.0')
  })

export const update = (dialect: Dialect, room: string, body: Uint8Array) =>
  frame(dialect, room, 0, (encoder) => syncProtocol.writeUpdate(encoder, body))

/** A cursor as an awareness state: what the rivals' clients send for every move. */
export function awarenessCursor(
  dialect: Dialect,
  room: string,
  client: number,
  clock: number,
  x: number,
) {
  const state = { user: { name: `Person ${client}`, color: '#2563a8' }, cursor: { x, y: 300 } }
  return frame(dialect, room, 1, (encoder) => {
    const inner = encoding.createEncoder()
    encoding.writeVarUint(inner, 1)
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, JSON.stringify(state))
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  })
}

/** What somebody does at this moment, as Herringbone's own client sends it: message 18. */
export const motion = (client: number, body: Uint8Array) =>
  frame('herringbone', '', 18, (encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint8Array(encoder, body)
  })

/** A cursor, 14 bytes of body. */
export function motionCursor(client: number, x: number) {
  const body = encoding.createEncoder()
  encoding.writeUint8(body, 1)
  encoding.writeUint8(body, 1)
  encoding.writeFloat64(body, x)
  encoding.writeFloat32(body, 1.5)
  return motion(client, encoding.toUint8Array(body))
}
