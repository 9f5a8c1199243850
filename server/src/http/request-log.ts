import type { FastifyInstance } from 'fastify'

/**
 * One line per request: method, the route's pattern and the status. Never an address as it was
 * asked for, a header or a body: ids, searches, names and secrets stay out of the log.
 */
export function registerRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const { method } = request
    const { statusCode: status, elapsedTime } = reply
    request.log.debug({ method, route, status, ms: Math.round(elapsedTime) }, 'answered')
  })
}
