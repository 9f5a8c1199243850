import { expect, test } from 'vitest'
import type { Mail, Mailer } from './mailer.ts'

export interface MailerUnderTest {
  mailer: Mailer
  /** Subjects, readers and texts that have arrived. */
  arrived: () => Promise<{ to: string; subject: string; text: string }[]>
  refuse: (address: string) => void
}

const LETTER: Mail = {
  to: { name: 'Jörg "der Boss", Ops', address: 'joerg@example.com' },
  subject: 'Zahlungen standen still: 3 Maßnahmen',
  text: 'Grüße\n.\nNach einem Punkt geht es weiter.',
}

/** What every way to send mail has to keep. */
export function mailerContract(current: () => MailerUnderTest): void {
  test('a letter arrives with its reader, its subject and all of its text', async () => {
    const { mailer, arrived } = current()
    await mailer.send(LETTER)
    expect(await arrived()).toEqual([
      { to: LETTER.to.address, subject: LETTER.subject, text: LETTER.text },
    ])
  })

  test('a reader who is refused is told as that, for good, and the next one is served', async () => {
    const { mailer, arrived, refuse } = current()
    refuse('gone@example.com')
    const gone = mailer.send({ ...LETTER, to: { name: 'Gone', address: 'gone@example.com' } })
    await expect(gone).rejects.toMatchObject({ name: 'MailNotSent', permanent: true })
    await mailer.send(LETTER)
    expect((await arrived()).map(({ to }) => to)).toEqual([LETTER.to.address])
  })

  test('line breaks in a subject or a name make no header of their own', async () => {
    const { mailer, arrived } = current()
    const evil = 'Hello\r\nBcc: others@example.com'
    await mailer.send({ ...LETTER, to: { ...LETTER.to, name: evil }, subject: evil })
    expect((await arrived()).map(({ to }) => to)).toEqual([LETTER.to.address])
  })
}
