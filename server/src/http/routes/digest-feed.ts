import {
  digestTokenSchema,
  feedMadeSchema,
  makeFeedSchema,
} from '@herringbone/shared/api/digest.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { formatIsoDate } from '@herringbone/shared/time/format-clock.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { atomFeed } from '../../digest/atom-feed.ts'
import { findDue } from '../../digest/find-due.ts'
import { requireMember } from '../access.ts'
import { baseUrl, type Context } from '../context.ts'
import { answers, nothing } from '../schemas.ts'
import { hashToken, newToken } from '../secrets.ts'

/** The feed of one's own actions, at an address that is as good as a key to it. */
export function digestFeedRoutes(context: Context): FastifyPluginAsyncZod {
  const { now } = context
  const { digests } = context.storage
  return async (app) => {
    app.post(
      '/digest/feed',
      {
        schema: {
          tags: ['digest'],
          summary: 'Make the private address of my feed; the one before it ends',
          body: makeFeedSchema,
          response: answers(201, feedMadeSchema),
        },
      },
      async (request, reply) => {
        const { id } = await requireMember(context, request, 'workspace.list-actions')
        const token = newToken()
        const row = { person: id, tokenHash: hashToken(token), createdAt: now() }
        await digests.putFeed({ ...row, ...request.body })
        const url = `${baseUrl(context, request)}/api/digest/feed?token=${token}`
        return reply.code(201).send({ url })
      },
    )

    app.delete(
      '/digest/feed',
      {
        schema: { tags: ['digest'], summary: 'End the address of my feed', response: nothing },
      },
      async (request, reply) => {
        const { id } = await requireMember(context, request, 'workspace.list-actions')
        await digests.removeFeed(id)
        return reply.code(204).send()
      },
    )

    app.get(
      '/digest/feed',
      {
        schema: {
          tags: ['digest'],
          summary: 'My actions that are due or late, as an Atom feed',
          querystring: digestTokenSchema,
          response: answers(200, z.string()),
        },
      },
      async (request, reply) => {
        const row = await digests.feedByHash(hashToken(request.query.token))
        const today = row && formatIsoDate(now(), row.timeZone)
        const found = row && today && (await findDue(context.storage, row.person, today))
        if (!row || !found) throw new CodedError('feed_not_found')
        return reply
          .type('application/atom+xml; charset=utf-8')
          .header('cache-control', 'private, max-age=900')
          .send(atomFeed(found.person, row, found.due, baseUrl(context, request)))
      },
    )
  }
}
