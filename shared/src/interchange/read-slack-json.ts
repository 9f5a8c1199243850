import { isSafeUrl } from '../model/evidence.ts'
import { type Draft, emptyReading, jsonExcerpt, type Reading, rejectLine } from './draft.ts'
import { isObject, type JsonObject, textOf } from './json-record.ts'
import { readSlackText } from './slack-text.ts'
import type { Slices } from './slices.ts'
import { laneByWords } from './suited-lane.ts'
import type { ItemEvidence, RejectedLine } from './types.ts'

/** What people and apps say; everything else is a channel talking about itself. */
const SPOKEN = new Set([
  '',
  'bot_message',
  'me_message',
  'file_share',
  'file_comment',
  'thread_broadcast',
  'reply_broadcast',
])
const DELETED = new Set(['tombstone', 'message_deleted'])
const BLOCK_DEPTH = 8

export function looksLikeSlack(list: readonly unknown[]): boolean {
  return list.slice(0, 50).some((entry) => isObject(entry) && TS.test(textOf(entry, 'ts')))
}

const TS = /^(\d{9,11})\.(\d{1,9})$/

/** Reads messages as Slack exports them: a channel, a thread, or a day of the export's archive. */
export async function readSlackJson(list: readonly unknown[], slices: Slices): Promise<Reading> {
  const reading = emptyReading('Slack')
  const names = userNames(list)
  await slices.each(list, (entry, index) => {
    const found = readMessage(entry, index + 1, names)
    if (typeof found !== 'string') reading.entries.push(found)
    else rejectLine(reading, index + 1, excerptOf(entry), found)
  })
  return reading
}

function excerptOf(entry: unknown): string {
  if (isObject(entry) && textOf(entry, 'text')) return textOf(entry, 'text')
  return jsonExcerpt(entry)
}

/** Names by user id, from the messages themselves: mentions carry only the id. */
function userNames(list: readonly unknown[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const entry of list) {
    if (!isObject(entry)) continue
    const user = textOf(entry, 'user')
    const name = nameIn(entry)
    if (user && name) names.set(user, name)
  }
  return names
}

function nameIn(message: JsonObject): string {
  const profile = message.user_profile
  const inProfile = isObject(profile)
    ? textOf(profile, 'display_name') || textOf(profile, 'real_name') || textOf(profile, 'name')
    : ''
  return inProfile || textOf(message, 'username')
}

function readMessage(
  message: unknown,
  line: number,
  names: Map<string, string>,
): Draft | RejectedLine['reason'] {
  if (!isObject(message)) return 'wrong-shape'
  const subtype = textOf(message, 'subtype')
  if (DELETED.has(subtype)) return 'deleted-message'
  if (!SPOKEN.has(subtype) || (textOf(message, 'type') || 'message') !== 'message') {
    return 'not-a-message'
  }
  const ts = TS.exec(textOf(message, 'ts'))
  if (!ts) return 'no-time'
  const body = bodyOf(message, names)
  if (body.text === '') return 'no-text'
  const author = nameIn(message) || names.get(textOf(message, 'user')) || ''
  const isBot = subtype === 'bot_message' || textOf(message, 'bot_id') !== ''
  const speaker = textOf(message, 'user') || textOf(message, 'bot_id') || author
  return {
    line,
    // digits, not a float: the fraction of a second counts in Slack's ids
    stamp: {
      epoch: Number(ts[1]) * 1000 + Number((ts[2] ?? '').padEnd(3, '0').slice(0, 3)),
      hour: 0,
      minute: 0,
      second: 0,
      millisecond: 0,
      precision: 'second',
    },
    text: body.text,
    source: isBot && author ? `Slack · ${author}` : 'Slack',
    suits: laneByWords(body.text, isBot ? 'symptoms' : 'response'),
    evidence: [{ kind: 'quote', title: author, text: body.text }, ...body.links],
    externalId: `slack:${ts[0]}:${speaker}`,
  }
}

function bodyOf(message: JsonObject, names: Map<string, string>) {
  const nameOf = (user: string) => names.get(user)
  const raw = [textOf(message, 'text') || blockText(message.blocks, 0), ...attachmentTexts(message)]
  const { text, links } = readSlackText(raw.filter(Boolean).join('\n'), nameOf)
  const files = fileLinks(message)
  const fileNames = files.map((file) => file.title ?? file.url ?? '').join(', ')
  return { text: text || fileNames, links: [...links, ...files] }
}

function attachmentTexts(message: JsonObject): string[] {
  const { attachments } = message
  if (!Array.isArray(attachments)) return []
  return attachments.slice(0, 20).flatMap((attachment: unknown) => {
    if (!isObject(attachment)) return []
    const fallback = textOf(attachment, 'fallback')
    const parts = [textOf(attachment, 'title'), textOf(attachment, 'text')].filter(Boolean)
    return fallback && fallback !== '[no preview available]' ? [fallback] : [parts.join(': ')]
  })
}

function fileLinks(message: JsonObject): ItemEvidence[] {
  const { files } = message
  if (!Array.isArray(files)) return []
  return files.slice(0, 20).flatMap((file: unknown): ItemEvidence[] => {
    if (!isObject(file)) return []
    const url = textOf(file, 'permalink') || textOf(file, 'url_private')
    const title = textOf(file, 'title') || textOf(file, 'name')
    if (!isSafeUrl(url)) return []
    return [title ? { kind: 'link', url, title } : { kind: 'link', url }]
  })
}

/** The text of rich blocks, for messages whose `text` is empty. */
function blockText(node: unknown, depth: number): string {
  if (depth > BLOCK_DEPTH) return ''
  if (Array.isArray(node)) {
    return node
      .slice(0, 200)
      .map((child) => blockText(child, depth + 1))
      .join('')
  }
  if (!isObject(node)) return ''
  if (typeof node.text === 'string') return node.text
  if (isObject(node.text)) return textOf(node.text, 'text')
  return blockText(node.elements, depth + 1)
}
