import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import { SyncClient } from './sync-client.ts'
import { admitted, BOARD, person, personId } from './sync-people.ts'
import {
  createTestRooms,
  MemoryPeer,
  type TestRooms,
  type TestRoomsOptions,
  type Visitor,
} from './sync-room.ts'

export interface TestMeeting extends TestRooms {
  /** Someone who is in the board by a row of their own, connected. */
  enter(name: string, role?: Role): Promise<Visitor>
  /** Someone at their desk in the round that is open, up to date. */
  openDesk(name: string): Promise<Visitor>
  command(name: string, command: Command, key?: string): Promise<CommandAnswer>
  /** The code with which a command is refused. */
  refused(name: string, command: Command): Promise<string>
}

/** Rooms in memory with people who may give commands, on a clock that stands still. */
export function createTestMeeting(options: TestRoomsOptions = {}): TestMeeting {
  const test = createTestRooms(options)
  const { rooms, clock, disk, visit } = test
  const command = async (name: string, given: Command, key?: string) => {
    const answer = rooms.command(BOARD, { person: personId(name), key }, given)
    answer.catch(() => {}) // whoever awaits it below is told
    await clock.settle()
    return answer
  }
  return {
    ...test,
    command,
    async enter(name, role = 'participant') {
      await disk.storage.people.put({ ...person(name), createdAt: 0 })
      const row = { board: BOARD, person: personId(name), role }
      await disk.storage.members.put({ ...row, invite: null, joinedAt: 0, revokedAt: null })
      return visit(name, { role })
    },
    async openDesk(name) {
      const peer = new MemoryPeer()
      const seat = await rooms.joinDesk(BOARD, admitted(name), peer, {
        extended: true,
        round: null,
      })
      if ('refused' in seat) throw new Error(`refused with ${seat.refused}`)
      const client = new SyncClient((bytes) => seat.receive(bytes))
      peer.deliver = (message) => client.receive(message)
      await seat.start()
      client.open()
      await clock.settle()
      return { client, peer, seat, say: (bytes) => seat.receive(bytes) }
    },
    async refused(name, given) {
      try {
        await command(name, given)
      } catch (error) {
        if (error instanceof CodedError) return error.code
        throw error
      }
      throw new Error(`${given.type} was not refused`)
    },
  }
}
