import type { Invite as InviteRecord } from '@herringbone/shared/api/invites.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { Invite } from './invite.tsx'
import { drawQr } from './qr-code.tsx'

setUpUiTests()

const PATH = '/api/boards/b1/invites'
const record: InviteRecord = {
  id: 'i1',
  role: 'observer',
  expiresAt: null,
  passphrase: false,
  createdAt: 1_764_000_000_000,
  revokedAt: null,
  uses: 3,
}

const renderDialog = () => renderUi(<Invite boardId="b1" opened onClose={() => {}} />)

it('makes a link with its role and shows it with a QR code', async () => {
  const url = 'http://localhost:3000/join#secret'
  const sent = stubServer({
    [`GET ${PATH}`]: () => ({ body: { invites: [] } }),
    [`POST ${PATH}`]: () => ({ status: 201, body: { id: 'i9', url, token: 'secret' } }),
  })
  renderDialog()
  fireEvent.click(await screen.findByLabelText('Observer'))
  fireEvent.click(screen.getByRole('button', { name: 'Make a link' }))
  const field = await screen.findByLabelText<HTMLInputElement>('Link for Observer')
  expect(field.value).toBe(url)
  expect(screen.getByRole('img', { name: 'QR code of the link for Observer' })).toBeTruthy()
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ role: 'observer' })
})

it.each([
  ['http://127.0.0.1:3000/join#secret', /opens on this computer only/],
  ['https://postmortems.example.com/join#secret', /Point a phone’s camera/],
])('says of %s who can open it', async (url, said) => {
  stubServer({
    [`GET ${PATH}`]: () => ({ body: { invites: [] } }),
    [`POST ${PATH}`]: () => ({ status: 201, body: { id: 'i9', url, token: 'secret' } }),
  })
  renderDialog()
  fireEvent.click(await screen.findByRole('button', { name: 'Make a link' }))
  expect((await screen.findByText(said)).getAttribute('role')).toBe('status')
})

it('asks before it revokes, and says whom that cuts off', async () => {
  const sent = stubServer({
    [`GET ${PATH}`]: () => ({ body: { invites: [record] } }),
    [`DELETE ${PATH}/i1`]: () => ({ status: 204 }),
  })
  renderDialog()
  fireEvent.click(await screen.findByRole('button', { name: /^Revoke the link for Observer/ }))
  expect(screen.getByText(/cut off at once/)).toBeTruthy()
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Revoke and cut off' }))
  await waitFor(() => expect(sent.some(({ method }) => method === 'DELETE')).toBe(true))
})

it('keeps links that no longer work apart, without a way to revoke them again', async () => {
  const past = { ...record, id: 'i2', revokedAt: 1_764_000_100_000 }
  stubServer({ [`GET ${PATH}`]: () => ({ body: { invites: [record, past] } }) })
  renderDialog()
  const group = (await screen.findByText('Expired and revoked')).closest('details')
  if (!group) throw new Error('no group of past links')
  expect(within(group).getAllByRole('listitem', { hidden: true })).toHaveLength(1)
  expect(within(group).queryByText('Revoke')).toBeNull()
})

it('draws a QR code with the quiet margin that cameras need', () => {
  const { size, path } = drawQr('http://localhost:3000/join#secret')
  expect(path.startsWith('M4 4h1v1h-1z'), 'the finder pattern begins after four modules').toBe(true)
  expect(path).not.toMatch(/M[0-3] /)
  expect(size).toBeGreaterThanOrEqual(29)
})
