import type { DigestRow, Digests, FeedRow } from '../digests.ts'
import { number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'

export function sqliteDigests(db: Database): Digests {
  const one = db.prepare('SELECT * FROM digests WHERE person = ?')
  const byToken = db.prepare('SELECT * FROM digests WHERE token = ?')
  const put = db.prepare(`
    INSERT INTO digests (person, address, state, token, locale, time_zone, sent_on)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (person) DO UPDATE SET address = excluded.address, state = excluded.state,
      token = excluded.token, locale = excluded.locale, time_zone = excluded.time_zone,
      sent_on = excluded.sent_on`)
  const remove = db.prepare('DELETE FROM digests WHERE person = ?')
  const readers = db.prepare("SELECT * FROM digests WHERE state = 'on' ORDER BY person")
  const feed = db.prepare('SELECT * FROM feeds WHERE person = ?')
  const feedByHash = db.prepare('SELECT * FROM feeds WHERE token_hash = ?')
  const putFeed = db.prepare(`
    INSERT INTO feeds (person, token_hash, locale, time_zone, created_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (person) DO UPDATE SET token_hash = excluded.token_hash,
      locale = excluded.locale, time_zone = excluded.time_zone, created_at = excluded.created_at`)
  const removeFeed = db.prepare('DELETE FROM feeds WHERE person = ?')
  const found = <T>(row: Row | undefined, read: (row: Row) => T): T | null =>
    row === undefined ? null : read(row)

  return {
    get: (person) => db.run(() => found(one.get(person), toDigest)),
    byToken: (token) => db.run(() => found(byToken.get(token), toDigest)),
    put: ({ person, address, state, token, locale, timeZone, sentOn }) =>
      db.run(() => {
        put.run(person, address, state, token, locale, timeZone, sentOn)
      }),
    remove: (person) =>
      db.run(() => {
        remove.run(person)
      }),
    readers: () => db.run(() => readers.all().map(toDigest)),
    feed: (person) => db.run(() => found(feed.get(person), toFeed)),
    feedByHash: (hash) => db.run(() => found(feedByHash.get(hash), toFeed)),
    putFeed: ({ person, tokenHash, locale, timeZone, createdAt }) =>
      db.run(() => {
        putFeed.run(person, tokenHash, locale, timeZone, createdAt)
      }),
    removeFeed: (person) =>
      db.run(() => {
        removeFeed.run(person)
      }),
  }
}

const toDigest = (row: Row): DigestRow => ({
  person: text(row, 'person'),
  address: text(row, 'address'),
  state: text(row, 'state'),
  token: text(row, 'token'),
  locale: text(row, 'locale'),
  timeZone: text(row, 'time_zone'),
  sentOn: text(row, 'sent_on'),
})

const toFeed = (row: Row): FeedRow => ({
  person: text(row, 'person'),
  tokenHash: text(row, 'token_hash'),
  locale: text(row, 'locale'),
  timeZone: text(row, 'time_zone'),
  createdAt: number(row, 'created_at'),
})
