import { USUAL_SETTINGS } from '@herringbone/shared/api/workspace.ts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderUi, setUpUiTests, stubServer } from '../../../ui/render-ui.tsx'
import { ConnectionSettings } from './connection-settings.tsx'

setUpUiTests()

const GITHUB = {
  ...{ id: 'c1', kind: 'github', name: 'Shop', base: 'https://api.github.com', user: '' },
  ...{ place: { repo: 'acme/shop' }, createdAt: 0 },
}

function renderSection(connections: unknown[]) {
  const sent = stubServer({
    'GET /api/connections': () => ({ body: { connections } }),
    'POST /api/connections': () => ({ status: 201, body: GITHUB }),
    'PUT /api/connections/c1': () => ({ body: GITHUB }),
    'POST /api/connections/c1/check': () => ({
      body: { ok: false, who: '', problem: { code: 'unauthorised', message: 'Bad credentials' } },
    }),
    'PATCH /api/workspace': ({ body }) => ({ body: { ...USUAL_SETTINGS, ...(body as object) } }),
  })
  renderUi(<ConnectionSettings settings={USUAL_SETTINGS} />)
  const write = (label: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  const last = () => sent.findLast(({ method }) => method !== 'GET')
  return { write, last }
}

test('asks for what a service needs and for nothing else', async () => {
  const { write, last } = renderSection([])
  fireEvent.click(await screen.findByRole('button', { name: 'Connect a service' }))
  write('Service', 'github')
  expect(screen.queryByLabelText(/^Key of the project/)).toBeNull()
  write(/^Repository/, 'acme/shop')
  write(/^Token/, 'ghp_1')
  fireEvent.submit(screen.getByLabelText(/^Repository/).closest('form') as HTMLFormElement)
  await waitFor(() =>
    expect(last()?.body).toEqual({
      ...{ kind: 'github', name: 'GitHub', base: 'https://api.github.com', user: '' },
      ...{ place: { repo: 'acme/shop' }, token: 'ghp_1' },
    }),
  )
})

test('a connection is changed without its token, and tried out', async () => {
  const { write, last } = renderSection([GITHUB])
  fireEvent.click(await screen.findByRole('button', { name: 'Check Shop' }))
  expect(await screen.findByText(/does not accept the token.*Bad credentials/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Edit Shop' }))
  write('Name', 'The shop')
  fireEvent.submit(screen.getByLabelText('Name').closest('form') as HTMLFormElement)
  await waitFor(() => expect(last()?.body).toMatchObject({ name: 'The shop' }))
  expect(last()?.body).not.toHaveProperty('token')
})

test('hosts are saved one per line, and what is none is said', async () => {
  const { write, last } = renderSection([])
  write(/^Hosts in our own network/, 'Jira.Corp.Example\nhttps://x')
  expect(screen.getByText('Not a host name: https://x')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(last()?.body).toEqual({ allowedHosts: ['jira.corp.example'] }))
})
