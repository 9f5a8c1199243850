import type { Connection } from './connection.ts'
import type { Room } from './room.ts'

/** A connection's place in a room. */
export interface Seat {
  /** The board is loaded: tells the connection where it stands. */
  start(): Promise<void>
  receive(frame: Uint8Array): void
  /** The server ends it. */
  close(code: number): void
  /** It has ended by itself. */
  left(): void
}

/** From now on the connection counts as present, so that being expelled reaches it. */
export function takeSeat(room: Room, connection: Connection): Seat {
  room.join(connection)
  return {
    start: async () => {
      await room.loaded.catch(() => {}) // then the room has ended the connection
      room.start(connection)
    },
    receive: (frame) => room.receive(connection, frame),
    close: (code) => room.end(connection, code),
    left: () => room.end(connection),
  }
}
