import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, vi } from 'vitest'
import { missingKeys } from './texts.ts'

/** For tests: renders with what components expect above them, and what jsdom lacks of a browser. */
export function renderUi(children: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </MantineProvider>,
  )
}

// Parts that are loaded when they are first shown take longer than a second on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

/** For tests: call once per file. A text that does not exist fails the test that asked for it. */
export function setUpUiTests(): void {
  vi.stubGlobal('matchMedia', (media: string): Partial<MediaQueryList> => {
    return { matches: false, media, addEventListener: () => {}, removeEventListener: () => {} }
  })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('scrollTo', () => {})
  Element.prototype.scrollIntoView = () => {}
  Object.defineProperty(document, 'fonts', {
    value: { addEventListener: () => {}, removeEventListener: () => {} },
    configurable: true,
  })
  afterEach(() => {
    cleanup()
    expect(missingKeys.splice(0)).toEqual([])
  })
}

/** A request as the server would have got it. */
export interface SentRequest {
  method: string
  path: string
  body: unknown
}

/** For tests: answers requests by "METHOD /path" (without the query), and keeps what was sent. */
export function stubServer(
  answers: Record<string, (request: SentRequest) => { status?: number; body?: unknown }>,
): SentRequest[] {
  const sent: SentRequest[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    const request = { method: init.method ?? 'GET', path: url, body }
    sent.push(request)
    const answer = answers[`${request.method} ${url.split('?')[0]}`]
    if (!answer) throw new TypeError(`nobody answers ${request.method} ${url}`)
    const { status = 200, body: content } = answer(request)
    return new Response(status === 204 ? null : JSON.stringify(content ?? {}), { status })
  })
  return sent
}

/** An error answer of the server. */
export const refusal = (status: number, code: string) => ({
  status,
  body: { error: { code, message: code } },
})
