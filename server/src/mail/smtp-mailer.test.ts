import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MailerUnderTest, mailerContract } from './mailer-contract.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

interface Arrived {
  to: string[]
  from: string
  raw: string
}

let server: SMTPServer
let parts: MailerUnderTest
let letters: Arrived[]
let closers: (() => Promise<void>)[]

beforeEach(async () => {
  letters = []
  const refused = new Set<string>()
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(
        refused.has(address)
          ? Object.assign(new Error('no such mailbox'), { responseCode: 550 })
          : null,
      ),
    onData: (stream, { envelope }, done) => {
      text(stream).then((raw) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), from, raw })
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo // a TCP server that listens has one
  const mailer = createSmtpMailer({
    url: `smtp://127.0.0.1:${port}`,
    from: 'Herringbone <board@example.com>',
  })
  closers = [mailer.close, () => new Promise((resolve) => server.close(() => resolve()))]
  parts = {
    mailer,
    refuse: (address) => refused.add(address),
    arrived: async () =>
      letters.flatMap(({ to, raw }) =>
        to.map((address) => ({ to: address, subject: subjectOf(raw), text: bodyOf(raw) })),
      ),
  }
})
afterEach(async () => {
  for (const close of closers) await close()
})

/** Header words in UTF-8 (RFC 2047), unfolded. */
function subjectOf(raw: string): string {
  const line = /^Subject: ((?:.*\r\n[ \t])*.*)/m.exec(raw)?.[1] ?? ''
  return line
    .replace(/\r\n[ \t]/g, ' ')
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, word: string) => unquote(word.replace(/_/g, ' ')))
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) =>
      Buffer.from(word, 'base64').toString('utf8'),
    )
}

function bodyOf(raw: string): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4).trimEnd()
  const isBase64 = /^Content-Transfer-Encoding: base64/im.test(raw)
  const decoded = isBase64 ? Buffer.from(body, 'base64').toString('utf8') : unquote(body)
  return decoded.replace(/\r\n/g, '\n').trimEnd()
}

const unquote = (words: string): string =>
  Buffer.from(
    words
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  ).toString('utf8')

describe('mail by SMTP', () => {
  mailerContract(() => parts)

  it('comes from the address of the workspace, and says that a program wrote it', async () => {
    const to = { name: 'Anna', address: 'anna@example.com' }
    await parts.mailer.send({ to, subject: 'x', text: 'x', headers: { 'List-Id': '<digest>' } })
    expect(letters[0]?.from).toBe('board@example.com')
    expect(letters[0]?.raw).toMatch(/^Auto-Submitted: auto-generated$/m)
    expect(letters[0]?.raw).toMatch(/^List-Id: <digest>$/im)
  })

  it('may be tried again when nobody answers', async () => {
    const gone = createSmtpMailer({ url: 'smtp://127.0.0.1:1', from: 'board@example.com' })
    const to = { name: 'Anna', address: 'anna@example.com' }
    const sending = gone.send({ to, subject: 'x', text: 'x' })
    await expect(sending).rejects.toMatchObject({ name: 'MailNotSent', permanent: false })
  })
})
