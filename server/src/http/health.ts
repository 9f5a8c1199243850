import { CodedError } from '@herringbone/shared/errors.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from './context.ts'
import { metricsOf, toPrometheus } from './metrics.ts'

/** For whoever runs the server: is it up, can it work, what does it do. Counts only, no names. */
export function registerHealth(app: FastifyInstance, { storage, rooms }: Context): void {
  const answered = new Map<string, number>()
  app.addHook('onResponse', async (_request, reply) => {
    const group = `${Math.floor(reply.statusCode / 100)}xx`
    answered.set(group, (answered.get(group) ?? 0) + 1)
  })

  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))

  app.get('/readyz', { schema: { hide: true } }, async () => {
    if (rooms.storageFailing()) throw new CodedError('storage_unavailable')
    await storage.check()
    return { status: 'ready' }
  })

  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => {
    const boards = await storage.boards.count()
    const people = rooms.counts().values()
    const metrics = metricsOf({ boards, people, answered, sync: rooms.counters })
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(toPrometheus(metrics))
  })
}
