import {
  joinedSchema,
  joinPreviewAnswerSchema,
  joinPreviewSchema,
  joinSchema,
} from '@herringbone/shared/api/invites.ts'
import { USUAL_SETTINGS } from '@herringbone/shared/api/workspace.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { clientAddress } from '../client-address.ts'
import { type Context, findVisitor } from '../context.ts'
import { findInvite } from '../invites.ts'
import { checkPassphrase, joinBoard } from '../join-board.ts'
import { RateLimit } from '../rate-limit.ts'
import { answers } from '../schemas.ts'

const NOTHING_PLANNED = { preparing: false, plannedAt: null }

export function joinRoutes(context: Context): FastifyPluginAsyncZod {
  const { storage, rooms, config, identity, now } = context
  const tries = new RateLimit({ limit: LIMITS.passphraseTries, windowMs: 600_000, now })

  const facilitatorNames = async (board: BoardId): Promise<string[]> => {
    const rows = await storage.members.list(board)
    const leading = rows.filter((row) => row.role === 'facilitator' && row.revokedAt === null)
    const people = await storage.people.getMany(leading.map((row) => row.person))
    return people.map((person) => person.name)
  }

  const preparationOf = async (board: BoardId) => {
    const session = (await storage.sessions.load(board))?.session
    if (session && session.phase !== 'preparing') return NOTHING_PLANNED
    return { preparing: true, plannedAt: session?.plannedAt ?? null }
  }

  return async (app) => {
    app.post(
      '/join/preview',
      {
        schema: {
          tags: ['join'],
          summary: 'What an invite leads to',
          body: joinPreviewSchema,
          response: answers(200, joinPreviewAnswerSchema),
        },
      },
      async (request) => {
        const { board: id, role, passphraseHash } = await findInvite(context, request.body.token)
        const visitor = await findVisitor(context, request)
        const secret = passphraseHash !== null
        const board = await storage.boards.get(id)
        const { groundRules, confidentiality } = secret
          ? USUAL_SETTINGS
          : await storage.workspace.get()
        return {
          role,
          passphraseNeeded: secret,
          title: secret ? null : (board?.projection.title ?? null),
          facilitators: secret ? [] : await facilitatorNames(id),
          people: rooms.counts().get(id) ?? 0,
          name: visitor?.name ?? null,
          groundRules,
          confidentiality,
          ...(secret ? NOTHING_PLANNED : await preparationOf(id)),
        }
      },
    )

    app.post(
      '/join',
      {
        schema: {
          tags: ['join'],
          summary: 'Enter a board by an invite',
          body: joinSchema,
          response: answers(200, joinedSchema),
        },
      },
      async (request, reply) => {
        const invite = await findInvite(context, request.body.token)
        await checkPassphrase(
          invite,
          request.body.passphrase,
          clientAddress(request, config),
          tries,
        )
        const visitor = await findVisitor(context, request)
        const { person, role } = await joinBoard(context, visitor, invite, request.body)
        void reply.header('set-cookie', identity.write(person.id))
        return { boardId: invite.board, participantId: person.id, role }
      },
    )
  }
}
