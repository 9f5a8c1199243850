import type { JoinPreview } from '@herringbone/shared/api/invites.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { refusal, renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { Join } from './join.tsx'

setUpUiTests()

const preview: JoinPreview = {
  role: 'participant',
  passphraseNeeded: false,
  title: 'Checkout outage',
  facilitators: ['Anna K.'],
  people: 10,
  name: null,
  groundRules: null,
  confidentiality: '',
  preparing: false,
  plannedAt: null,
}
const joined = { boardId: 'b1', participantId: 'p1', role: 'participant' }

it('says where the link leads, and joins with a name', async () => {
  const onJoined = vi.fn()
  const sent = stubServer({
    'POST /api/join/preview': () => ({ body: preview }),
    'POST /api/join': () => ({ body: joined }),
  })
  renderUi(<Join token="t0" onJoined={onJoined} />)
  expect(await screen.findByRole('heading', { name: 'Checkout outage' })).toBeTruthy()
  expect(screen.getByText('Anna K. leads · 10 people here')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Your name'), { target: { value: ' Mira ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Join as participant' }))
  await waitFor(() => expect(onJoined).toHaveBeenCalled())
  const request = sent.find(({ path }) => path === '/api/join')
  expect(request?.body).toMatchObject({ token: 't0', name: 'Mira' })
  expect(
    sent.every(({ path }) => !path.includes('t0')),
    'no token in an address',
  ).toBe(true)
})

it('knows the name of someone who was here before', async () => {
  stubServer({ 'POST /api/join/preview': () => ({ body: { ...preview, name: 'Mira' } }) })
  renderUi(<Join token="t0" onJoined={() => {}} />)
  expect((await screen.findByLabelText<HTMLInputElement>('Your name')).value).toBe('Mira')
})

it('asks for a passphrase, hides the title until then, and says when it is wrong', async () => {
  stubServer({
    'POST /api/join/preview': () => ({ body: { ...preview, title: null, passphraseNeeded: true } }),
    'POST /api/join': () => refusal(401, 'wrong_passphrase'),
  })
  renderUi(<Join token="t0" onJoined={() => {}} />)
  expect(await screen.findByRole('heading', { name: 'A post-mortem session' })).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Passphrase'), { target: { value: 'x' } })
  fireEvent.click(screen.getByRole('button', { name: 'Join as participant' }))
  expect(await screen.findByText('That passphrase is not right.')).toBeTruthy()
})

it.each([
  ['invite_expired', 410, 'This invite has expired'],
  ['invite_revoked', 410, 'This invite was revoked'],
  ['invite_not_found', 404, 'This link does not open a board'],
])('explains %s and offers a way on', async (code, status, title) => {
  stubServer({ 'POST /api/join/preview': () => refusal(status, code) })
  const onInvalid = vi.fn()
  renderUi(<Join token="t0" onInvalid={onInvalid} onJoined={() => {}} />)
  expect(await screen.findByRole('heading', { name: title })).toBeTruthy()
  expect(onInvalid).toHaveBeenCalledOnce()
  expect(screen.getByRole('link', { name: 'To the start page' })).toBeTruthy()
})

it('notices a link that lost its token', () => {
  stubServer({})
  renderUi(<Join token="" onJoined={() => {}} />)
  expect(screen.getByText(/link is not complete/)).toBeTruthy()
})

it('shows the rules of the room as the workspace has written them, and what stays in it', async () => {
  const own = { groundRules: 'Be kind.\n\nAsk how.', confidentiality: 'Stays in the room.' }
  stubServer({ 'POST /api/join/preview': () => ({ body: { ...preview, ...own } }) })
  renderUi(<Join token="t0" onJoined={() => {}} />)
  const rules = await screen.findByRole('region', { name: 'Ground rules' })
  expect(
    within(rules)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Be kind.',
    'Ask how.',
    'What you write in silent rounds is seen by nobody until the reveal.',
  ])
  expect(screen.getByText('Stays in the room.')).toBeTruthy()
})

it('says the usual in one sentence where the workspace has no rules of its own', async () => {
  stubServer({ 'POST /api/join/preview': () => ({ body: preview }) })
  renderUi(<Join token="t0" onJoined={() => {}} />)
  expect(await screen.findByText(/not for who did it\. What you write in silent/)).toBeTruthy()
  expect(screen.queryByRole('img', { name: 'Confidential' })).toBeNull()
})

it('says when the meeting is, and that it can be prepared already', async () => {
  const planned = { preparing: true, plannedAt: Date.parse('2026-12-02T13:00:00Z') }
  stubServer({ 'POST /api/join/preview': () => ({ body: { ...preview, ...planned } }) })
  renderUi(<Join token="t0" onJoined={() => {}} />)
  expect(await screen.findByText(/The meeting is on Wed.*2026.*You can add events/)).toBeTruthy()
})

it('does not give an invite up because the server cannot be reached', async () => {
  const onInvalid = vi.fn()
  stubServer({ 'POST /api/join/preview': () => refusal(503, 'restarting') })
  renderUi(<Join token="t0" onInvalid={onInvalid} onJoined={() => {}} />)
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy()
  expect(onInvalid).not.toHaveBeenCalled()
})
