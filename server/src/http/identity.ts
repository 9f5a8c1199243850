import fastifyCookie from '@fastify/cookie'
import { asId, type PersonId } from '@herringbone/shared/model/ids.ts'
import type { FastifyInstance } from 'fastify'

/**
 * With the prefix a browser takes the cookie from this very host over https alone: a page of a
 * neighbouring name could else plant its own person here, who becomes a member with the next key.
 */
const cookieName = (secure: boolean): string => (secure ? '__Host-hb_person' : 'hb_person')

// Browsers cap a cookie's life at 400 days; every visit begins it anew.
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60

/** Who is who: a signed cookie that names a person on this device. */
export interface Identity {
  /** The person that a Cookie header names, if we signed it. */
  read(header: string | undefined): PersonId | undefined
  /** The Set-Cookie header that makes this device that person's. */
  write(person: PersonId): string
}

/** `secure`: people use the server over https, so the cookie travels over nothing else. */
export async function registerIdentity(
  app: FastifyInstance,
  { secret, secure }: { secret: string; secure: boolean },
): Promise<Identity> {
  // Headers are read on demand: WebSockets are upgraded beside Fastify and have the same cookie.
  await app.register(fastifyCookie, { secret, algorithm: 'sha256', hook: false })
  const name = cookieName(secure)
  return {
    read(header) {
      const signed = app.parseCookie(header ?? '')[name]
      if (signed === undefined) return undefined
      const { valid, value } = app.unsignCookie(signed)
      return valid ? asId<'person'>(value) : undefined
    },
    write: (person) =>
      app.serializeCookie(name, app.signCookie(person), {
        httpOnly: true,
        sameSite: 'lax',
        secure,
        path: '/',
        maxAge: MAX_AGE_SECONDS,
      }),
  }
}

export const isHttps = (publicUrl: string | null): boolean =>
  publicUrl?.toLowerCase().startsWith('https:') ?? false
