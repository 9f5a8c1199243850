import {
  actionHistorySchema,
  actionListSchema,
  actionPatchSchema,
  actionQuerySchema,
  listedActionSchema,
} from '@herringbone/shared/api/actions.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { type ActionId, asId } from '@herringbone/shared/model/ids.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess, requireMember, requireUnlocked } from '../access.ts'
import { editAction } from '../actions/edit-action.ts'
import { listActions } from '../actions/list-actions.ts'
import { readHistory } from '../actions/read-history.ts'
import type { Context } from '../context.ts'
import { actionParams, answers } from '../schemas.ts'

/** Actions, from outside of their boards. */
export function actionRoutes(context: Context): FastifyPluginAsyncZod {
  const known = (id: string): ActionId => {
    const action = asId<'action'>(id)
    if (action === undefined) throw new CodedError('action_not_found')
    return action
  }
  return async (app) => {
    app.get(
      '/actions',
      {
        schema: {
          tags: ['actions'],
          summary: 'The actions of all boards that I may see, or mine: what is late first',
          querystring: actionQuerySchema,
          response: answers(200, actionListSchema),
        },
      },
      async (request) => {
        const person = await requireMember(context, request, 'workspace.list-actions')
        return listActions(context, person, request.query)
      },
    )

    app.patch(
      '/boards/:id/actions/:actionId',
      {
        schema: {
          tags: ['actions'],
          summary: 'Change an action in its board; those who are in it see it at once',
          params: actionParams,
          body: actionPatchSchema,
          response: answers(200, listedActionSchema),
        },
      },
      async (request) => {
        const { id, actionId } = request.params
        const access = await requireAccess(context, request, id, 'board.edit')
        await requireUnlocked(context, access, 'actions')
        return editAction(context, access, known(actionId), request.body)
      },
    )

    app.get(
      '/boards/:id/actions/:actionId/history',
      {
        schema: {
          tags: ['actions'],
          summary: 'Who changed what of an action, and when',
          params: actionParams,
          response: answers(200, actionHistorySchema),
        },
      },
      async (request) => {
        const { id, actionId } = request.params
        const { board } = await requireAccess(context, request, id, 'board.read')
        return readHistory(context, board.id, known(actionId))
      },
    )
  }
}
