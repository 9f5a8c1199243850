import { formatClock, formatIsoDate } from '@herringbone/shared/time/format-clock.ts'
import type { FastifyBaseLogger } from 'fastify'
import { type Mailer, MailNotSent } from '../mail/mailer.ts'
import type { DigestRow } from '../storage/digests.ts'
import type { Storage } from '../storage/storage.ts'
import { findDue } from './find-due.ts'
import { digestLetter } from './letters.ts'

interface Parts {
  storage: Pick<Storage, 'actions' | 'digests' | 'people'>
  mailer: Mailer
  /** Where people reach the server, without a slash at its end. */
  base: string
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
  /** UTC ms. */
  now: () => number
}

/** Not before this time of the reader's clock. */
const MORNING = '07:00'
/** How often it is looked whether it is somebody's morning, ms; also when a letter is tried again. */
const EVERY_MS = 10 * 60_000

/**
 * Sends each reader the letter of their day, once and in their morning; on a day without anything
 * due none. What a mail server does not take now is tried again, what it refuses for good is not.
 */
export async function sendDigests(parts: Parts): Promise<void> {
  const { storage, now, log } = parts
  for (const reader of await storage.digests.readers()) {
    const today = formatIsoDate(now(), reader.timeZone)
    const isMorning = formatClock(now(), reader.timeZone) >= MORNING
    if (!isMorning || reader.sentOn === today) continue
    try {
      const state = await sendOne(parts, reader, today)
      const known = await storage.digests.get(reader.person)
      // They may have ended it, or taken another address, while the letter was under way.
      if (known?.token === reader.token && known.state === 'on') {
        await storage.digests.put({ ...known, state, sentOn: today })
      }
    } catch (error) {
      log.warn(
        { err: error, person: reader.person },
        'a daily letter was not sent; it is tried again',
      )
    }
  }
}

async function sendOne(
  { storage, mailer, base }: Parts,
  reader: DigestRow,
  today: string,
): Promise<'on' | 'refused'> {
  const found = await findDue(storage, reader.person, today)
  if (!found || found.due.overdue.length + found.due.soon.length === 0) return 'on'
  try {
    await mailer.send(digestLetter(found.person, reader, found.due, base))
    return 'on'
  } catch (error) {
    if (error instanceof MailNotSent && error.permanent) return 'refused'
    throw error
  }
}

/** Sends now and again; returns what ends it. */
export function keepSending(parts: Parts): () => Promise<void> {
  let work = Promise.resolve()
  const send = () => {
    work = work
      .then(() => sendDigests(parts))
      .catch((error: unknown) => parts.log.error({ err: error }, 'the daily letters were not sent'))
  }
  send()
  const timer = setInterval(send, EVERY_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    return work
  }
}
