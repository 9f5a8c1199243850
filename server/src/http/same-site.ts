import { CodedError } from '@herringbone/shared/errors.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { HostRules } from './hosts.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Host on every request, Origin on every change and every upgrade. The first is what DNS rebinding
 * breaks on (a foreign name that points here), the second what a foreign page breaks on.
 */
export function registerSameSite(app: FastifyInstance, hosts: HostRules): void {
  app.addHook('onRequest', async (request) => {
    if (!hosts.allowsHost(request.headers.host)) throw new CodedError('wrong_host')
    const reading = READING.has(request.method) && request.headers.upgrade === undefined
    if (!reading && !isOurPage(request, hosts)) throw new CodedError('wrong_origin')
  })
}

/** Programs send no Origin; a browser's page must be one that we served. */
function isOurPage({ headers }: FastifyRequest, hosts: HostRules): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return headers.origin === undefined || hosts.allowsOrigin(headers.origin, headers.host)
}
