import { LIMITS } from '@herringbone/shared/limits.ts'
import type { GuardedFetch, OutgoingAnswer } from '../outgoing/guarded-fetch.ts'
import { OutgoingError } from '../outgoing/outgoing-error.ts'
import { at, listAt, textAt } from './json.ts'
import { TargetError, type TargetFailure } from './target-error.ts'

interface Question {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** Below the base; it begins with a slash, or is empty. */
  path: string
  /** Sent as JSON; a string goes as it is. */
  body?: unknown
  headers?: Readonly<Record<string, string>>
  /** It makes something: an answer that is lost leaves open whether it is there. */
  makes?: boolean
  /** The answer is no JSON ("ok"). */
  isPlain?: boolean
}

/** Asks one service with its token; resolves with its JSON answer. */
export type Ask = (question: Question) => Promise<unknown>

export interface AskOptions {
  fetch: GuardedFetch
  base: string
  headers: Readonly<Record<string, string>>
  /** Never to stand in a message. */
  token: string
  /** UTC ms. */
  now: () => number
}

export function createAsk({ fetch, base, headers, token, now }: AskOptions): Ask {
  return async ({ method, path, body, headers: more, makes = false, isPlain = false }) => {
    const answer = await fetch({
      method,
      url: `${base}${path}`,
      headers: { 'content-type': 'application/json', ...headers, ...more },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw fromOutgoing(error, makes)
    })
    const json = parse(answer.text)
    const refusal = refusalIn(answer, json, { makes, now, token })
    if (refusal) throw new TargetError(refusal)
    if (json !== undefined || isPlain || answer.status === 204) return json
    throw new TargetError({
      ...{ problem: 'unusable', message: '', isPassing: true, mayExist: makes },
      ...{ waitMs: null, status: answer.status },
    })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fromOutgoing(error: unknown, makes: boolean): unknown {
  if (!(error instanceof OutgoingError)) return error
  const { problem, mayHaveArrived } = error
  const isPassing = ['unresolvable', 'unreachable', 'timeout', 'too-large'].includes(problem)
  return new TargetError(
    {
      ...{ problem, message: '', isPassing, mayExist: makes && mayHaveArrived },
      ...{ waitMs: null, status: 0 },
    },
    error,
  )
}

interface Reading {
  makes: boolean
  now: () => number
  token: string
}

/** What is wrong with an answer; null when nothing is. GraphQL says so inside of a good one. */
function refusalIn(
  answer: OutgoingAnswer,
  json: unknown,
  { makes, now, token }: Reading,
): TargetFailure | null {
  const { status } = answer
  const isGraphql =
    listAt(json, 'errors').length > 0 && at(json, 'errors', 0, 'message') !== undefined
  if (status >= 200 && status < 300 && !isGraphql) return null
  const message = messageIn(json, answer.text).replaceAll(token, '…').slice(0, 500)
  const waitMs = waitAskedFor(answer, now())
  const base = { message, status, answer: json, waitMs }
  if (isLimited(answer, json)) {
    return { ...base, problem: 'limited', isPassing: true, mayExist: false }
  }
  if (status >= 500 || status === 408) {
    return { ...base, problem: 'unavailable', isPassing: true, mayExist: makes }
  }
  const final = { ...base, isPassing: false, mayExist: false }
  const code = textAt(json, 'errors', 0, 'extensions', 'code')
  if (status === 401 || status === 403 || /AUTHENTICATION|FORBIDDEN/.test(code)) {
    return { ...final, problem: 'unauthorised' }
  }
  return { ...final, problem: status === 404 || status === 410 ? 'not-found' : 'rejected' }
}

function isLimited({ status, headers }: OutgoingAnswer, json: unknown): boolean {
  if (status === 429) return true
  if (textAt(json, 'errors', 0, 'extensions', 'code') === 'RATELIMITED') return true
  // GitHub refuses with 403 when too much was asked.
  return status === 403 && (headers['x-ratelimit-remaining'] === '0' || 'retry-after' in headers)
}

/** `Retry-After` in seconds or as a date; else when the window of the limit begins anew. */
function waitAskedFor({ headers }: OutgoingAnswer, now: number): number | null {
  const said = headers['retry-after']
  const until = (ms: number) => Math.min(Math.max(0, ms), LIMITS.retryAfterMs)
  if (said !== undefined) {
    if (/^\d+(\.\d+)?$/.test(said)) return until(Number(said) * 1_000)
    const date = Date.parse(said)
    return Number.isFinite(date) ? until(date - now) : null
  }
  if (headers['x-ratelimit-remaining'] === '0') {
    const reset = Number(headers['x-ratelimit-reset'])
    return Number.isFinite(reset) ? until(reset * 1_000 - now) : null
  }
  const linear = Number(headers['x-ratelimit-requests-reset'])
  return Number.isFinite(linear) ? until(linear - now) : null
}

/** The sentence in an answer, wherever the service puts it. */
function messageIn(json: unknown, text: string): string {
  const fields = at(json, 'errors')
  const named =
    typeof fields === 'object' && fields !== null && !Array.isArray(fields)
      ? Object.entries(fields).map(([field, said]) => `${field}: ${String(said)}`)
      : []
  const listed = listAt(json, 'errors').map((one) =>
    [textAt(one, 'resource'), textAt(one, 'field'), textAt(one, 'message') || textAt(one, 'code')]
      .filter((part) => part !== '')
      .join(' '),
  )
  const said = [
    textAt(json, 'message'),
    ...listAt(json, 'errorMessages').map(String),
    ...named,
    ...listed,
  ].filter((part) => part !== '')
  if (said.length > 0) return said.join(' · ')
  // Pages of proxies are of no use to a reader.
  return /^\s*</.test(text) ? '' : text.trim()
}
