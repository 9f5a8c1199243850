import fastifyCookie from '@fastify/cookie'
import { asId, type PersonId } from '@herringbone/shared/model/ids.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const COOKIE = 'hb_person'

// Browsers cap a cookie's life at 400 days; every visit begins it anew.
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60

/** Who is who: a signed cookie that names a person on this device. */
export async function registerIdentity(app: FastifyInstance, secret: string): Promise<void> {
  await app.register(fastifyCookie, { secret, algorithm: 'sha256' })
}

/** The person that the cookie names, if we signed it. */
export function personIdOf(request: FastifyRequest): PersonId | undefined {
  const cookie = request.cookies[COOKIE]
  if (cookie === undefined) return undefined
  const { valid, value } = request.unsignCookie(cookie)
  return valid ? asId<'person'>(value) : undefined
}

/** Sets (or renews) the cookie. `secure` when people use the server over https. */
export function sendIdentity(reply: FastifyReply, person: PersonId, secure: boolean): void {
  void reply.setCookie(COOKIE, person, {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: MAX_AGE_SECONDS,
  })
}

export const isHttps = (publicUrl: string | null): boolean =>
  publicUrl?.toLowerCase().startsWith('https:') ?? false
