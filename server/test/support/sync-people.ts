import type { IncomingMessage } from 'node:http'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import { type Role, roleSchema } from '@herringbone/shared/model/role.ts'
import * as z from 'zod/mini'
import type { Admitted } from '../../src/rooms/connection.ts'
import type { Door } from '../../src/ws/admission.ts'

export const BOARD = 'board-1' as BoardId

export const personId = (name: string) => name as PersonId

export const person = (name: string): Person => ({
  id: personId(name),
  name,
  color: '#0e7c86',
  member: false,
})

export const admitted = (name: string, role: Role = 'participant'): Admitted => ({
  person: person(name),
  role,
  invite: null,
})

const asked = new WeakSet<IncomingMessage>()

/**
 * Lets in whoever names themselves: `Cookie: who=ann; role=observer`. With `until=registered` they
 * are admitted at first, and no longer when the door is asked again.
 */
export const openDoor: Door = {
  isOurs: (request) => request.headers.origin !== 'http://elsewhere.test',
  async admit(request, board) {
    const { headers } = request
    const cookies = new URLSearchParams((headers.cookie ?? '').replaceAll('; ', '&'))
    const name = cookies.get('who')
    if (!name) return { refused: 'notAdmitted' }
    if (cookies.has('until') && asked.has(request)) return { refused: 'notAdmitted' }
    asked.add(request)
    if (!board.startsWith('board')) return { refused: 'noSuchBoard' }
    return admitted(name, z.catch(roleSchema, 'participant').parse(cookies.get('role')))
  },
}
