import * as z from 'zod/mini'
import { mailAddressIn } from '../methods/mail-address.ts'
import { isTimeZone } from '../time/zone.ts'

/**
 * `none`: no address is known; `unconfirmed`: a letter asks whether its reader wants the others;
 * `off`: ended by a link in a letter; `refused`: the mail server says that nobody is there.
 */
export const DIGEST_STATES = ['none', 'unconfirmed', 'on', 'off', 'refused'] as const

const reader = {
  locale: z.enum(['en', 'de']),
  /** When the reader's morning is. */
  timeZone: z.string().check(z.refine(isTimeZone)),
}

/** GET /api/digest: how I hear of my actions. */
export const digestSchema = z.object({
  /** The server can send mail. */
  mail: z.boolean(),
  state: z.enum(DIGEST_STATES),
  /** Empty: none. */
  address: z.string(),
  /** There is a private address of a feed; it was shown once, when it was made. */
  feed: z.boolean(),
})
export type Digest = z.infer<typeof digestSchema>

/** PUT /api/digest. */
export const putDigestSchema = z.object({
  address: z.string().check(
    z.trim(),
    z.maxLength(254),
    z.refine((address) => mailAddressIn(address) === address),
  ),
  ...reader,
})
export type PutDigest = z.infer<typeof putDigestSchema>

/** POST /api/digest/confirm, and POST /api/digest/end: what each letter carries. */
export const digestTokenSchema = z.object({ token: z.string().check(z.maxLength(100)) })

/** POST /api/digest/feed, and its answer: the address ends the one before, and is not shown again. */
export const makeFeedSchema = z.object(reader)
export const feedMadeSchema = z.object({ url: z.string() })
