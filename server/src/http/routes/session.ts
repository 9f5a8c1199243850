import { meSchema, signInSchema } from '@herringbone/shared/api/session.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { clientAddress } from '../client-address.ts'
import { type Context, findVisitor } from '../context.ts'
import { savePerson } from '../people.ts'
import { RateLimit } from '../rate-limit.ts'
import { answers } from '../schemas.ts'
import { equalSecrets } from '../secrets.ts'

/** Wrong workspace keys per address in ten minutes: a person mistypes, a guesser needs millions. */
const KEY_TRIES = 10

export function sessionRoutes(context: Context): FastifyPluginAsyncZod {
  const { config, identity, now } = context
  const keyTries = new RateLimit({ limit: KEY_TRIES, windowMs: 600_000, now })
  const me = (person: Person | null) => ({ person, keyNeeded: config.workspaceKey !== null })

  /** Whether this visit makes a member; a wrong key is refused, a missing one makes a guest. */
  const isAdmitted = (request: FastifyRequest, key: string | undefined): boolean => {
    if (config.workspaceKey === null) return true
    if (key === undefined || key === '') return false
    const address = clientAddress(request, config)
    if (!keyTries.take(address)) throw new CodedError('too_many_tries')
    if (!equalSecrets(key, config.workspaceKey)) throw new CodedError('wrong_workspace_key')
    keyTries.giveBack(address)
    return true
  }

  return async (app) => {
    app.get(
      '/session',
      {
        schema: {
          tags: ['session'],
          summary: 'Who am I on this device?',
          response: answers(200, meSchema),
        },
      },
      async (request, reply) => {
        const person = await findVisitor(context, request)
        if (person) void reply.header('set-cookie', identity.write(person.id))
        return me(person)
      },
    )

    app.post(
      '/session',
      {
        schema: {
          tags: ['session'],
          summary: 'Say who you are, or change your name',
          body: signInSchema,
          response: answers(200, meSchema),
        },
      },
      async (request, reply) => {
        const { name, key, locale } = request.body
        const member = isAdmitted(request, key)
        const known = await findVisitor(context, request)
        const person = await savePerson(context, known, { name, locale, member })
        void reply.header('set-cookie', identity.write(person.id))
        return me(person)
      },
    )
  }
}
