import { createTransport } from 'nodemailer'
import { type Mailer, MailNotSent } from './mailer.ts'

/** A mail server that says nothing for so long is not there, ms. */
const SILENCE_MS = 15_000

export interface SmtpOptions {
  /** "smtps://user:password@mail.example.com:465" */
  url: string
  /** "Herringbone <post-mortems@example.com>" */
  from: string
}

/** Mail by SMTP. With `smtp:` it uses STARTTLS wherever the server offers it. */
export function createSmtpMailer({ url, from }: SmtpOptions): Mailer {
  const transport = createTransport(
    {
      ...smtpServer(url),
      connectionTimeout: SILENCE_MS,
      greetingTimeout: SILENCE_MS,
      socketTimeout: SILENCE_MS,
      // A letter holds what we wrote, and never what a path or an address leads to.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    async send({ to, subject, text, html, headers, attachments = [] }) {
      try {
        await transport.sendMail({
          to,
          subject,
          text,
          ...(html === undefined ? {} : { html }),
          headers: { 'Auto-Submitted': 'auto-generated', ...headers },
          attachments: attachments.map(({ name, type, content }) => ({
            filename: name,
            contentType: type,
            content,
          })),
        })
      } catch (cause) {
        throw explain(cause)
      }
    },
    close: async () => transport.close(),
  }
}

function smtpServer(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  }
}

/** The server's own words, without the letter; 5xx is for good (RFC 5321, 4.2.1). */
function explain(cause: unknown): MailNotSent {
  const code = property(cause, 'responseCode')
  const answer = property(cause, 'response') ?? (cause instanceof Error ? cause.message : '')
  return new MailNotSent(`The mail server did not take it: ${String(answer).slice(0, 300)}`, {
    permanent: typeof code === 'number' && code >= 500,
    cause,
  })
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
