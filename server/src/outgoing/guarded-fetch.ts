import { lookup as lookUp } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { OutgoingError } from './outgoing-error.ts'
import { type Address, type Lookup, resolveTarget, type Target } from './resolve-target.ts'

interface OutgoingRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  url: string
  headers?: Readonly<Record<string, string>>
  body?: string
}

export interface OutgoingAnswer {
  status: number
  /** Names in lower case; of several of one name the first. */
  headers: Readonly<Record<string, string>>
  text: string
}

/** Asks another server. Rejects with an `OutgoingError` when no usable answer came. */
export type GuardedFetch = (request: OutgoingRequest) => Promise<OutgoingAnswer>

export interface GuardOptions {
  /** Hosts that may be private, or not encrypted: what the workspace says now. */
  allowedHosts: () => Promise<readonly string[]>
  lookup?: Lookup
  timeoutMs?: number
  maxBytes?: number
}

const lookupAll: Lookup = async (host) => {
  const found = await lookUp(host, { all: true, verbatim: true })
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))
}

/**
 * The one way out of this server to addresses that somebody has typed in. It connects to the
 * address that was checked and to no other, follows nothing, and gives up after a time and a size.
 */
export function createGuardedFetch(options: GuardOptions): GuardedFetch {
  const { allowedHosts, lookup = lookupAll } = options
  const { timeoutMs = LIMITS.outgoingMs, maxBytes = LIMITS.outgoingAnswerBytes } = options
  return async (request) => {
    const deadline = AbortSignal.timeout(timeoutMs)
    const target = await before(
      deadline,
      allowedHosts().then((hosts) => resolveTarget(request.url, { allowedHosts: hosts, lookup })),
    )
    return send(request, target, { deadline, maxBytes })
  }
}

/** A name server that never answers is a timeout too; nothing has been sent by then. */
function before<T>(deadline: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new OutgoingError('timeout', false))
    deadline.addEventListener('abort', late, { once: true })
    work.then(resolve, reject).finally(() => deadline.removeEventListener('abort', late))
  })
}

/** Answers every question with the address that was checked. */
const pinnedTo =
  ({ address, family }: Address): LookupFunction =>
  (_host, { all }, done) =>
    all ? done(null, [{ address, family }]) : done(null, address, family)

interface Bounds {
  deadline: AbortSignal
  maxBytes: number
}

function send(
  { method, headers = {}, body }: OutgoingRequest,
  { url, host, address }: Target,
  { deadline, maxBytes }: Bounds,
): Promise<OutgoingAnswer> {
  return new Promise((resolve, reject) => {
    let isConnected = false
    const start = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = start({
      method,
      host,
      port: url.port === '' ? undefined : Number(url.port),
      path: `${url.pathname}${url.search}`,
      // A connection of its own: one that is kept could be to an address that was checked long ago.
      agent: false,
      lookup: pinnedTo(address),
      signal: deadline,
      headers: {
        'user-agent': 'Herringbone',
        accept: 'application/json',
        ...headers,
        ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
      },
    })
    const fail = (cause: unknown) => {
      if (cause instanceof OutgoingError) return reject(cause)
      const problem = deadline.aborted ? 'timeout' : 'unreachable'
      reject(new OutgoingError(problem, isConnected, cause))
    }
    const ready = url.protocol === 'https:' ? 'secureConnect' : 'connect'
    request.on('socket', (socket) =>
      socket.once(ready, () => {
        isConnected = true
      }),
    )
    request.on('error', fail)
    request.on('response', (response) => {
      read(response, maxBytes).then(resolve, (error: unknown) => {
        request.destroy()
        fail(error)
      })
    })
    request.end(body)
  })
}

async function read(response: IncomingMessage, maxBytes: number): Promise<OutgoingAnswer> {
  const status = response.statusCode ?? 0
  if (status >= 300 && status < 400) throw new OutgoingError('redirected', false)
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of response) {
    const chunk = Buffer.from(part)
    bytes += chunk.length
    if (bytes > maxBytes) throw new OutgoingError('too-large', true)
    parts.push(chunk)
  }
  if (!response.complete) throw new OutgoingError('unreachable', true)
  return { status, headers: plainHeaders(response), text: Buffer.concat(parts).toString('utf8') }
}

const plainHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value
      return first === undefined ? [] : [[name, first]]
    }),
  )
