import type { Delivery } from '@herringbone/shared/api/deliveries.ts'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createLocalBoard } from '../../../sync/local-board.ts'
import { BoardProvider } from '../../../sync/react.tsx'
import { refusal, renderUi, setUpUiTests, stubServer } from '../../../ui/render-ui.tsx'
import { SendPanel } from './send-panel.tsx'

setUpUiTests()

const JIRA = { id: 'c1', kind: 'jira-cloud', name: 'Our Jira', where: 'acme.example · OPS' }
const item = (subject: string, title: string) => ({
  ...{ subject, title, digest: `of ${subject}`, body: `{"summary":"${title}"}` },
  facts: [{ name: 'priority', value: 'High' }],
})
const delivery = (given: Partial<Delivery>): Delivery => ({
  ...{ id: 'd1', connection: 'c1', subject: 'a1', title: 'Alert', state: 'sent', attempts: 0 },
  ...{ nextAt: null, updatedAt: 0, url: '', status: '', isRead: true },
  ...{ differences: [], problem: null, ...given },
})

function renderPanel(deliveries: Delivery[], connections: unknown[] = [JIRA]) {
  const board = createLocalBoard()
  const path = `/api/boards/${board.id}/deliveries`
  const sent = stubServer({
    [`GET ${path}`]: () => ({ body: { connections, deliveries } }),
    [`POST ${path}/preview`]: () => ({ body: { items: [item('a1', 'Alert'), item('a2', 'Cap')] } }),
    [`POST ${path}`]: () => ({ status: 202, body: { deliveries: [] } }),
    [`POST ${path}/d1/retry`]: () => refusal(404, 'delivery_not_found'),
  })
  renderUi(
    <BoardProvider board={board}>
      <SendPanel locale="en" member />
    </BoardProvider>,
  )
  return { sent, path }
}

test('nothing is sent before it was shown, and only what was left in', async () => {
  const { sent, path } = renderPanel([])
  fireEvent.click(await screen.findByRole('button', { name: 'Show what would be sent' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Cap' }))
  expect(screen.getByText('{"summary":"Alert"}')).toBeTruthy()
  expect(sent.filter(({ path: to, method }) => method === 'POST' && to === path)).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Send 1' }))
  await screen.findByText('Nothing yet.')
  const posted = sent.find(({ path: to, method }) => method === 'POST' && to === path)
  expect(posted?.body).toEqual({
    ...{ connection: 'c1', locale: 'en', actions: ['a1'] },
    shown: [{ subject: 'a1', digest: 'of a1' }],
  })
})

test('what arrived says how it stands there, and what is not as it was sent', async () => {
  const differences = [{ field: 'priority', sent: 'High', found: '' }]
  const url = 'https://acme.example/browse/OPS-1'
  renderPanel([delivery({ status: 'In Progress', url, differences })])
  expect(await screen.findByText(/sent; over there: In Progress/)).toBeTruthy()
  expect(screen.getByText('Priority: “High” was not set')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open there: Alert' }).getAttribute('href')).toBe(url)
})

test('what failed says why, in words of both sides, and can be tried again', async () => {
  const problem = { code: 'rejected', message: 'project: required' } as const
  renderPanel([delivery({ state: 'failed', problem })])
  expect(await screen.findByText('The other side refused it. project: required')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Try again: Alert' }))
  expect((await screen.findByRole('alert')).textContent).toBe('This was not sent from here.')
})

test('without any connection it says where one is made', async () => {
  renderPanel([], [])
  const link = await screen.findByRole('link', { name: 'Open the settings' })
  expect(link.getAttribute('href')).toBe('/settings#connections')
})
