import { type Mail, type Mailer, MailNotSent } from './mailer.ts'

export interface MemoryMailer extends Mailer {
  /** What was sent so far, oldest first. */
  readonly sent: readonly Mail[]
  /** Addresses that are refused from now on. */
  refuse(...addresses: string[]): void
}

/** Keeps letters instead of sending them, for tests. */
export function createMemoryMailer(): MemoryMailer {
  const sent: Mail[] = []
  const refused = new Set<string>()
  return {
    sent,
    refuse: (...addresses) => {
      for (const address of addresses) refused.add(address)
    },
    async send(mail) {
      if (refused.has(mail.to.address)) {
        throw new MailNotSent('The mail server did not take it: 550 no such mailbox', {
          permanent: true,
        })
      }
      sent.push(mail)
    },
    close: async () => {},
  }
}
