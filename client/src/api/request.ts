import { ERRORS, type ErrorCode } from '@herringbone/shared/errors.ts'
import * as z from 'zod/mini'
import { ApiError } from './api-error.ts'

export interface RequestOptions<Answer> {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON; a `Blob` goes as it is. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
  /** What the answer must be; leave out for answers without a body. */
  answer?: z.ZodMiniType<Answer>
}

const errorBodySchema = z.object({
  error: z.object({ code: z.string(), details: z.optional(z.unknown()) }),
})

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code)

/** Asks the server; resolves with the parsed answer, rejects with an `ApiError`. */
export async function request<Answer = undefined>(
  path: string,
  options: RequestOptions<Answer> = {},
): Promise<Answer> {
  const response = await send(path, options)
  if (!response.ok) throw await refusal(response)
  // Without a schema there is nothing to read: `Answer` is `undefined` then.
  if (!options.answer) return undefined as Answer
  const parsed = options.answer.safeParse(await json(response))
  if (!parsed.success) throw new ApiError('bad_answer', response.status, { cause: parsed.error })
  return parsed.data
}

/** Asks for a file: its text, and what the server would have it called. */
export async function requestFile(path: string): Promise<{ name: string; text: string }> {
  const response = await send(path, {})
  if (!response.ok) throw await refusal(response)
  const disposition = response.headers.get('content-disposition') ?? ''
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? []
  const text = await response.text().catch((cause: unknown) => {
    throw new ApiError('network', 0, { cause })
  })
  return { name: decodeURIComponent(encoded) || 'export', text }
}

async function send(path: string, options: RequestOptions<unknown>): Promise<Response> {
  const { method = 'GET', body, headers = {}, signal } = options
  const raw = body instanceof Blob
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body !== undefined && !raw && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  }
  try {
    return await fetch(path, init)
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError('network', 0, { cause })
  }
}

async function refusal(response: Response): Promise<ApiError> {
  const parsed = errorBodySchema.safeParse(await json(response).catch(() => undefined))
  if (parsed.success && isErrorCode(parsed.data.error.code)) {
    const { code, details } = parsed.data.error
    return new ApiError(code, response.status, { details })
  }
  // Not ours: a proxy in between, or a server that is just going away.
  return new ApiError(response.status >= 500 ? 'restarting' : 'bad_answer', response.status)
}

async function json(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (cause) {
    throw new ApiError('bad_answer', response.status, { cause })
  }
}
