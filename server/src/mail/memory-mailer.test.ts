import { beforeEach, describe } from 'vitest'
import { type MailerUnderTest, mailerContract } from './mailer-contract.ts'
import { createMemoryMailer } from './memory-mailer.ts'

describe('mail in memory', () => {
  let parts: MailerUnderTest
  beforeEach(() => {
    const mailer = createMemoryMailer()
    parts = {
      mailer,
      arrived: async () =>
        mailer.sent.map(({ to, subject, text }) => ({ to: to.address, subject, text })),
      refuse: mailer.refuse,
    }
  })
  mailerContract(() => parts)
})
