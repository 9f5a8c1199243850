import { type FollowUpsQuery, followUpsQuerySchema } from '@herringbone/shared/api/follow-ups.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { calendarVersion } from '@herringbone/shared/interchange/calendar-version.ts'
import { followUpCalendar } from '@herringbone/shared/interchange/follow-up-calendar.ts'
import { followUpWords } from '@herringbone/shared/interchange/follow-up-words.ts'
import { writeIcs } from '@herringbone/shared/interchange/write-ics.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import type { Owner } from '@herringbone/shared/model/owner.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess } from '../access.ts'
import { baseUrl, type Context } from '../context.ts'
import { cleanFileName, contentDisposition } from '../files/file-name.ts'
import { boardParams } from '../schemas.ts'

/** The follow-ups of a board as a calendar file, for everyone or for one owner of actions. */
export function followUpRoutes(context: Context): FastifyPluginAsyncZod {
  const { rooms, now } = context
  return async (app) => {
    app.get(
      '/boards/:id/follow-ups.ics',
      {
        schema: {
          tags: ['boards'],
          summary: 'The follow-ups as a calendar file, with what is still to be done in it',
          description:
            'With `person` (a name, or an id) or `team` the open actions of that owner are listed. ' +
            'The meetings are the same under the same UIDs, so that whoever takes both has them once.',
          params: boardParams,
          querystring: followUpsQuerySchema,
        },
      },
      async (request, reply) => {
        const { board } = await requireAccess(context, request, request.params.id, 'board.read')
        const { brief, actions, report } = await rooms.read(board.id, (doc) => readBoard(doc).board)
        const { locale = 'en' } = request.query
        const all = Object.values(actions)
        const owner = ownerAsked(request.query, all)
        const words = followUpWords(locale, brief.title)
        const stamp = now()
        const entries =
          report.followUps === null
            ? []
            : followUpCalendar({
                board: board.id,
                series: report.followUps,
                zone: brief.timeZone,
                actions: all,
                ...(owner && { owner }),
                words,
                url: `${baseUrl(context, request)}/board/${board.id}/wrap-up`,
                stamp,
                sequence: calendarVersion(stamp),
              })
        if (entries.length === 0) throw new CodedError('no_follow_ups')
        const name = [words.summary, ...(owner ? [owner.name] : [])].join(', ')
        return reply
          .headers({
            'content-type': 'text/calendar; charset=utf-8',
            'content-disposition': contentDisposition('attachment', cleanFileName(`${name}.ics`)),
            'cache-control': 'private, no-cache',
          })
          .send(writeIcs(entries))
      },
    )
  }
}

/** Whose actions are meant: a person is asked for by the name that actions have, or by their id. */
function ownerAsked(
  { person, team }: FollowUpsQuery,
  actions: readonly Pick<Action, 'owner'>[],
): Pick<Owner, 'kind' | 'name'> | undefined {
  if (team !== undefined) return { kind: 'team', name: team }
  if (person === undefined) return undefined
  const byId = actions.find(({ owner }) => owner?.kind === 'person' && owner.person === person)
  return { kind: 'person', name: byId?.owner?.name ?? person }
}
