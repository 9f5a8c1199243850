import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** A new invite token: 32 random bytes, as they stand in a link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token. It is random, so a plain hash cannot be guessed back. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Compares two secrets in a time that says nothing about them, their length included. */
export function equalSecrets(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

// 16 MiB and some 50 ms per try: a passphrase is short and people choose it.
const SCRYPT = { N: 16_384, r: 8, p: 1 } as const
const KEY_BYTES = 32

const derive = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, SCRYPT, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })

/** "scrypt$<salt>$<hash>", both base64url. */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(passphrase, salt)
  return `scrypt$${salt.toString('base64url')}$${key.toString('base64url')}`
}

export async function isPassphrase(passphrase: string, stored: string): Promise<boolean> {
  const [, salt = '', hash = ''] = stored.split('$')
  const key = await derive(passphrase, Buffer.from(salt, 'base64url'))
  const expected = Buffer.from(hash, 'base64url')
  return expected.length === key.length && timingSafeEqual(key, expected)
}
