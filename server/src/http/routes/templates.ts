import {
  saveTemplateSchema,
  templateListSchema,
  templateSchema,
} from '@herringbone/shared/api/templates.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { asId, newId } from '@herringbone/shared/model/ids.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireMember } from '../access.ts'
import type { Context } from '../context.ts'
import { cleanLine } from '../names.ts'
import { answers, nothing, templateParams } from '../schemas.ts'

/** Agendas that the workspace has saved. The built-in ones are the same everywhere. */
export function templateRoutes(context: Context): FastifyPluginAsyncZod {
  const { templates } = context.storage
  return async (app) => {
    app.get(
      '/templates',
      {
        schema: {
          tags: ['workspace'],
          summary: 'The agendas that were saved as templates',
          response: answers(200, templateListSchema),
        },
      },
      async (request) => {
        await requireMember(context, request, 'workspace.list-templates')
        return { templates: await templates.list() }
      },
    )

    app.post(
      '/templates',
      {
        schema: {
          tags: ['workspace'],
          summary: 'Save an agenda as a template',
          body: saveTemplateSchema,
          response: answers(201, templateSchema),
        },
      },
      async (request, reply) => {
        const person = await requireMember(context, request, 'workspace.save-template')
        const name = cleanLine(request.body.name, LIMITS.titleChars)
        if (name === '') throw new CodedError('bad_request')
        if ((await templates.list()).length >= LIMITS.templatesPerWorkspace) {
          throw new CodedError('workspace_full')
        }
        const row = {
          ...{ ...request.body, name, id: newId<'template'>() },
          ...{ createdAt: context.now(), createdBy: person.id },
        }
        await templates.add(row)
        return reply.code(201).send(row)
      },
    )

    app.delete(
      '/templates/:templateId',
      {
        schema: {
          tags: ['workspace'],
          summary: 'Delete a template; sessions that were made from it stay as they are',
          params: templateParams,
          response: nothing,
        },
      },
      async (request, reply) => {
        await requireMember(context, request, 'workspace.delete-template')
        const id = asId<'template'>(request.params.templateId)
        if (!id || !(await templates.remove(id))) throw new CodedError('template_not_found')
        return reply.code(204).send()
      },
    )
  }
}
