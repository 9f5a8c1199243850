/** One letter to one reader. Names and texts may hold anything: adapters keep headers whole. */
export interface Mail {
  to: { name: string; address: string }
  subject: string
  /** Always there: not everyone reads HTML. */
  text: string
  html?: string
  /** "List-Unsubscribe" and the like. */
  headers?: Readonly<Record<string, string>>
  attachments?: readonly { name: string; type: string; content: string }[]
}

/** The way out of the server by mail. */
export interface Mailer {
  /** Resolves when the next server has taken the letter; rejects with `MailNotSent`. */
  send(mail: Mail): Promise<void>
  close(): Promise<void>
}

/** Nothing was delivered. `permanent`: the same letter would be refused again. */
export class MailNotSent extends Error {
  readonly permanent: boolean
  constructor(message: string, { permanent, cause }: { permanent: boolean; cause?: unknown }) {
    super(message, { cause })
    this.name = 'MailNotSent'
    this.permanent = permanent
  }
}
