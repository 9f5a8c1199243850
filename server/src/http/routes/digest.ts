import { digestSchema, digestTokenSchema, putDigestSchema } from '@herringbone/shared/api/digest.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { confirmLetter } from '../../digest/letters.ts'
import { MailNotSent } from '../../mail/mailer.ts'
import type { DigestState } from '../../storage/digests.ts'
import { requireMember } from '../access.ts'
import { baseUrl, type Context } from '../context.ts'
import { RateLimit } from '../rate-limit.ts'
import { answers, nothing } from '../schemas.ts'
import { newToken } from '../secrets.ts'

/** How a member hears of their actions without looking: what is set, and the letters by mail. */
export function digestRoutes(context: Context): FastifyPluginAsyncZod {
  const { mailer, now } = context
  const { digests } = context.storage
  const letters = new RateLimit({ limit: LIMITS.confirmLettersPerHour, windowMs: 3_600_000, now })
  const describe = async (person: PersonId) => {
    const row = await digests.get(person)
    const feed = (await digests.feed(person)) !== null
    const { state = 'none', address = '' } = row ?? {}
    return { mail: mailer !== null, state, address, feed } as const
  }
  /** What the reader of a letter says to the others. */
  const answerLetter = async (token: string, state: DigestState) => {
    const row = await digests.byToken(token)
    if (!row) throw new CodedError('digest_not_found')
    await digests.put({ ...row, state })
  }

  return async (app) => {
    // A mail program that ends the letters with one click sends a form (RFC 8058).
    app.addContentTypeParser('application/x-www-form-urlencoded', (_request, payload, done) => {
      payload.resume()
      payload.once('end', () => done(null, undefined))
    })

    app.get(
      '/digest',
      {
        schema: {
          tags: ['digest'],
          summary: 'How I hear of my actions: by mail, and by a feed',
          response: answers(200, digestSchema),
        },
      },
      async (request) => {
        const { id } = await requireMember(context, request, 'workspace.list-actions')
        return describe(id)
      },
    )

    app.put(
      '/digest',
      {
        schema: {
          tags: ['digest'],
          summary: 'Ask for the daily letter; whoever reads that mail has to say yes first',
          body: putDigestSchema,
          response: answers(200, digestSchema),
        },
      },
      async (request) => {
        const person = await requireMember(context, request, 'workspace.list-actions')
        if (!mailer) throw new CodedError('mail_not_set_up')
        const { address, locale, timeZone } = request.body
        const known = await digests.get(person.id)
        const reader = { person: person.id, address, locale, timeZone }
        if (known?.address === address && known.state === 'on') {
          await digests.put({ ...known, ...reader })
          return describe(person.id)
        }
        if (!letters.take(person.id)) throw new CodedError('too_many_tries')
        const row = { ...reader, state: 'unconfirmed' as const, token: newToken(), sentOn: '' }
        await digests.put(row)
        try {
          await mailer.send(confirmLetter(person, row, baseUrl(context, request)))
        } catch (error) {
          if (!(error instanceof MailNotSent)) throw error
          if (!error.permanent) throw new CodedError('mail_not_sent', { cause: error })
          await digests.put({ ...row, state: 'refused' })
        }
        return describe(person.id)
      },
    )

    app.delete(
      '/digest',
      {
        schema: {
          tags: ['digest'],
          summary: 'No more letters, and forget my address',
          response: nothing,
        },
      },
      async (request, reply) => {
        const { id } = await requireMember(context, request, 'workspace.list-actions')
        await digests.remove(id)
        return reply.code(204).send()
      },
    )

    app.post(
      '/digest/confirm',
      {
        schema: {
          tags: ['digest'],
          summary: 'Say yes to the letters, with the token of the one that asked',
          body: digestTokenSchema,
          response: nothing,
        },
      },
      async (request, reply) => {
        await answerLetter(request.body.token, 'on')
        return reply.code(204).send()
      },
    )

    app.post(
      '/digest/end',
      {
        schema: {
          tags: ['digest'],
          summary: 'End the letters, with the token that each of them carries',
          querystring: digestTokenSchema,
          response: nothing,
        },
      },
      async (request, reply) => {
        await answerLetter(request.query.token, 'off')
        return reply.code(204).send()
      },
    )
  }
}
