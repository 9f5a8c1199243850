import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Encrypts what is stored of a token, bound to what it belongs to: it opens nowhere else. */
export interface Seal {
  close(text: string, owner: string): string
  /** Null when it was closed with another key or for another owner, or has been changed. */
  open(sealed: string, owner: string): string | null
}

const VERSION = 'v1'

/** AES-256-GCM with a key of its own, derived from the secret of the data folder. */
export function createSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, 'herringbone', 'connection tokens', 32))
  return {
    close(text, owner) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner))
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      const parts = [iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url'))
      return [VERSION, ...parts].join('.')
    },
    open(sealed, owner) {
      const [version, ...parts] = sealed.split('.')
      const [iv, tag, data] = parts.map((part) => Buffer.from(part, 'base64url'))
      if (version !== VERSION || !iv || tag?.length !== 16 || !data) return null
      try {
        const cipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner))
        cipher.setAuthTag(tag)
        return Buffer.concat([cipher.update(data), cipher.final()]).toString('utf8')
      } catch {
        return null // the tag does not fit: there is nothing more to know
      }
    },
  }
}
