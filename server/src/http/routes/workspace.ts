import { workspacePatchSchema, workspaceSettingsSchema } from '@herringbone/shared/api/workspace.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireMember } from '../access.ts'
import type { Context } from '../context.ts'
import { answers } from '../schemas.ts'

/** What holds for the workspace as a whole: how its sessions talk, and what stays in the room. */
export function workspaceRoutes(context: Context): FastifyPluginAsyncZod {
  const { workspace } = context.storage
  return async (app) => {
    app.get(
      '/workspace',
      {
        schema: {
          tags: ['workspace'],
          summary: 'The settings of the workspace',
          response: answers(200, workspaceSettingsSchema),
        },
      },
      async (request) => {
        await requireMember(context, request, 'workspace.read-settings')
        return workspace.get()
      },
    )

    app.patch(
      '/workspace',
      {
        schema: {
          tags: ['workspace'],
          summary: 'Change those that are named; boards that exist keep their ground rules',
          body: workspacePatchSchema,
          response: answers(200, workspaceSettingsSchema),
        },
      },
      async (request) => {
        await requireMember(context, request, 'workspace.edit-settings')
        const { groundRules } = request.body
        // Without any rules a new board would begin blank, which nobody means by emptying the field.
        return workspace.patch(
          groundRules === '' ? { ...request.body, groundRules: null } : request.body,
        )
      },
    )
  }
}
