import {
  createdInviteSchema,
  createInviteSchema,
  inviteListSchema,
} from '@herringbone/shared/api/invites.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess } from '../access.ts'
import { baseUrl, type Context } from '../context.ts'
import { createInvite } from '../invites.ts'
import { answers, boardParams, inviteParams, nothing } from '../schemas.ts'

export function inviteRoutes(context: Context): FastifyPluginAsyncZod {
  const { storage, bus, now } = context
  return async (app) => {
    app.post(
      '/boards/:id/invites',
      {
        schema: {
          tags: ['invites'],
          summary: 'Make an invite link; its token is told this once',
          params: boardParams,
          body: createInviteSchema,
          response: answers(201, createdInviteSchema),
        },
      },
      async (request, reply) => {
        const access = await requireAccess(context, request, request.params.id, 'board.invite')
        const { invite, token } = await createInvite(context, access, request.body)
        // In the fragment, which browsers send to nobody: no log and no referrer ever holds it.
        const url = `${baseUrl(context, request)}/join#${token}`
        return reply.code(201).send({ id: invite.id, url, token })
      },
    )

    app.get(
      '/boards/:id/invites',
      {
        schema: {
          tags: ['invites'],
          summary: 'All invites of a board, the revoked among them',
          params: boardParams,
          response: answers(200, inviteListSchema),
        },
      },
      async (request) => {
        const { board } = await requireAccess(
          context,
          request,
          request.params.id,
          'board.list-invites',
        )
        const rows = await storage.invites.list(board.id)
        const invites = rows.map(({ passphraseHash, ...row }) => ({
          ...row,
          passphrase: passphraseHash !== null,
        }))
        return { invites }
      },
    )

    app.delete(
      '/boards/:id/invites/:inviteId',
      {
        schema: {
          tags: ['invites'],
          summary: 'Revoke an invite; whoever came by it is out at once',
          params: inviteParams,
          response: nothing,
        },
      },
      async (request, reply) => {
        const { id, inviteId } = request.params
        const { board } = await requireAccess(context, request, id, 'board.revoke-invite')
        const known = asId<'invite'>(inviteId)
        const invite = known === undefined ? null : await storage.invites.get(known)
        if (invite?.board !== board.id) throw new CodedError('invite_not_found')
        const people = await storage.invites.revoke(invite.id, now())
        if (people.length > 0) {
          await bus.publish({ type: 'expelled', board: board.id, people })
        }
        return reply.code(204).send()
      },
    )
  }
}
