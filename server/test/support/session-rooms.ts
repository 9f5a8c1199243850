import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import { BOARD, person, personId } from './sync-people.ts'
import {
  createTestRooms,
  type TestRooms,
  type TestRoomsOptions,
  type Visitor,
} from './sync-room.ts'

export interface TestMeeting extends TestRooms {
  /** Someone who is in the board by a row of their own, connected. */
  enter(name: string, role?: Role): Promise<Visitor>
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
