import type { IncomingHttpHeaders } from 'node:http'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { FastifyInstance } from 'fastify'
import type { HostRules } from './hosts.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Host on every request, Origin on every change. The first is what DNS rebinding breaks on (a
 * foreign name that points here), the second what a foreign page breaks on.
 */
export function registerSameSite(app: FastifyInstance, hosts: HostRules): void {
  app.addHook('onRequest', async ({ method, headers }) => {
    if (!hosts.allowsHost(headers.host)) throw new CodedError('wrong_host')
    if (!READING.has(method) && !isOurPage(headers, hosts)) throw new CodedError('wrong_origin')
  })
}

/** Whether a request that changes something (an upgrade does) may be looked at. */
export const isOurs = (headers: IncomingHttpHeaders, hosts: HostRules): boolean =>
  hosts.allowsHost(headers.host) && isOurPage(headers, hosts)

/** Programs send no Origin; a browser's page must be one that we served. */
function isOurPage(headers: IncomingHttpHeaders, hosts: HostRules): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return headers.origin === undefined || hosts.allowsOrigin(headers.origin, headers.host)
}
