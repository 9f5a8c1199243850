import type { Stamp } from './draft.ts'
import { readStampAt, readWholeStamp } from './read-stamp.ts'

/** What a line of a copied Slack conversation is. */
export type PasteLine =
  /** Counters, reactions, "View thread": the page around the messages. */
  | { kind: 'chrome' }
  /** Which day the following is of. */
  | { kind: 'day'; stamp: Stamp }
  /** A time on its own line; `set`: set off from the margin, as a name's time is. */
  | { kind: 'time'; stamp: Stamp; set: boolean }
  /** "Name [8:23 AM]", "Name  8:23 AM". */
  | { kind: 'header'; stamp: Stamp; name: string }
  /** "[8:24 AM]", perhaps with the message behind it: the same person goes on. */
  | { kind: 'next'; stamp: Stamp; text: string }
  | { kind: 'text'; text: string }

const CHROME =
  /^(?:\d{1,4}|(?::[a-z0-9_+'-]{1,60}:[ ]?\d{0,4}[ ]?){1,20}|APP|New|Neu|\(edited\)|\(bearbeitet\)|View (?:thread|newer replies)|Thread (?:ansehen|anzeigen)|\d{1,4} (?:repl(?:y|ies)|Antwort(?:en)?)|Last reply .{1,60}|Letzte Antwort .{1,60}|Also sent to the channel|Show (?:more|less)|Mehr anzeigen|Edited|Add reaction|Reply|Antworten)$/u
const EMOJI_ONLY =
  /^(?:(?:\p{Extended_Pictographic}|\u200d|\ufe0f|[\u{1f3fb}-\u{1f3ff}])[ ]?){1,20}(?:\d{1,4})?$/u
const EDITED = /\s{0,4}\((?:edited|bearbeitet)\)$/u
const NEXT = /^\[([^\]]{3,40})\](?:[ ]{1,4}(.{1,20000}))?$/u
const HEADER_BRACKET = /^(?<name>\S.{0,79}?)[ \u00a0]{1,4}\[(?<time>[^\]]{3,40})\]$/u
/** Name and time with a gap between them, or with the badge of an app. */
const HEADER_GAP =
  /^(?<name>\S.{0,79}?)(?:[ ]{2,8}|\u00a0{1,8}|[ \u00a0]{1,4}APP[ \u00a0]{1,4})(?<time>\d{1,2}:\d{2}[^\d].{0,30}|\d{1,2}:\d{2})$/u
/** "Name 8:23 AM": one space, so only with a half of the day that no message ends in by chance. */
const HEADER_HALF = /^(?<name>\p{Lu}\S{0,40}(?:[ ]\S{1,40}){0,3}?) (?<time>\d{1,2}:\d{2}[ ][AP]M)$/u

/** Time marks have no date of their own, or one that goes with "at". */
function timeOf(text: string): Stamp | null {
  const stamp = readWholeStamp(text)
  return stamp && stamp.precision !== 'day' && stamp.epoch === undefined ? stamp : null
}

/** "Friday, November 28th", "Today": a day with nothing else, with or without its weekday. */
function dayOf(text: string): Stamp | null {
  if (text.length > 60) return null
  const found = readStampAt(text, 0)
  if (!found || found === 'unreadable' || found.stamp.precision !== 'day') return null
  return /^[\s.:,–—-]{0,4}$/u.test(text.slice(found.end)) ? found.stamp : null
}

export function classifyLine(line: string): PasteLine {
  const text = line.replaceAll('\u00a0', ' ').trim()
  if (CHROME.test(text) || EMOJI_ONLY.test(text)) return { kind: 'chrome' }
  const day = dayOf(text)
  if (day) return { kind: 'day', stamp: day }
  const stamp = timeOf(text)
  if (stamp) return { kind: 'time', stamp, set: /^[ \t\u00a0]/u.test(line) }
  const next = NEXT.exec(text)
  const nextStamp = next && timeOf(next[1] ?? '')
  if (nextStamp) return { kind: 'next', stamp: nextStamp, text: withoutEdited(next[2] ?? '') }
  for (const shape of [HEADER_BRACKET, HEADER_GAP, HEADER_HALF]) {
    const { name, time } = shape.exec(line.trim())?.groups ?? {}
    const headerStamp = time && timeOf(time)
    if (name && headerStamp) return { kind: 'header', stamp: headerStamp, name: name.trim() }
  }
  return { kind: 'text', text: withoutEdited(line.trimEnd()) }
}

const withoutEdited = (text: string) => text.replace(EDITED, '')
