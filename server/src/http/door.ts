import type { Door } from '../ws/admission.ts'
import { admit } from './access.ts'
import { clientAddress } from './client-address.ts'
import { type Context, findVisitor } from './context.ts'
import type { HostRules } from './hosts.ts'
import { isOurs } from './same-site.ts'

/** Lets WebSockets in by the rules that hold for every other request. */
export function createDoor(context: Context, hosts: HostRules): Door {
  return {
    isOurs: (request) => isOurs(request.headers, hosts),
    addressOf: (request) => clientAddress(request, context.config),
    async admit(request, id) {
      const person = await findVisitor(context, request)
      if (!person) return { refused: 'notAdmitted' }
      const board = await context.storage.boards.get(id)
      const membership = board && (await admit(context, person, board))
      if (membership) return { person, role: membership.role, invite: membership.invite }
      // Whoever was let in or shown the door knows of the board, and is told the truth: it is gone,
      // or they are out. To all others there is none that they may not see; guests, who know one
      // board and no more, are not even told that.
      const row = board && (await context.storage.members.get(id, person.id))
      const isIn = row ? row.revokedAt === null : person.member
      return { refused: isIn ? 'noSuchBoard' : 'notAdmitted' }
    },
  }
}
