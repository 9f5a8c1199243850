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
      // Whether a board exists is told to members of the workspace only, who see all of them.
      if (!board) return { refused: person.member ? 'noSuchBoard' : 'notAdmitted' }
      const membership = await admit(context, person, board)
      if (!membership) return { refused: 'notAdmitted' }
      return { person, role: membership.role, invite: membership.invite }
    },
  }
}
