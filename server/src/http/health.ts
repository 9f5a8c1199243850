import { CodedError } from '@herringbone/shared/errors.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from './context.ts'

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
    const people = [...rooms.counts().values()]
    const text = [
      ...gauge('herringbone_boards', 'Boards in the workspace.', await storage.boards.count()),
      ...gauge('herringbone_rooms', 'Boards with someone in them.', people.length),
      ...gauge(
        'herringbone_people_in_rooms',
        'People in boards, once per board.',
        people.reduce((sum, count) => sum + count, 0),
      ),
      ...gauge('process_resident_memory_bytes', 'Resident memory.', process.memoryUsage.rss()),
      ...gauge('process_uptime_seconds', 'Seconds since the start.', process.uptime()),
      '# HELP herringbone_http_answers_total HTTP answers by class of status.',
      '# TYPE herringbone_http_answers_total counter',
      ...[...answered].map(
        ([group, count]) => `herringbone_http_answers_total{status="${group}"} ${count}`,
      ),
    ]
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${text.join('\n')}\n`)
  })
}

const gauge = (name: string, help: string, value: number): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  `${name} ${value}`,
]
