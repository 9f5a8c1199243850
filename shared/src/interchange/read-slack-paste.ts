import { LIMITS } from '../limits.ts'
import { type Draft, emptyReading, type Reading, rejectLine, type Stamp } from './draft.ts'
import { shapeOfLine } from './line-shape.ts'
import { classifyLine, type PasteLine } from './slack-paste-lines.ts'
import type { Slices } from './slices.ts'
import { laneByWords } from './suited-lane.ts'
import type { ItemEvidence } from './types.ts'

const JOINED =
  /^(?:.{1,80} )?(?:has joined|joined|left|was added to|ist .{0,20}beigetreten)\b.{0,100}$/u
const URL_IN_TEXT = /https?:\/\/[^\s<>"']{1,2000}/gu
const LINKS_PER_MESSAGE = 10

interface Message {
  stamp: Stamp
  author: string
  line: number
  lines: string[]
}

interface State {
  reading: Reading
  message: Message | null
  /** Lines before the first time; the last of them is a name when a time follows. */
  before: { line: number; text: string }[]
  /** Who has spoken: tells a name from the last line of a message. */
  authors: Set<string>
}

/** Reads messages as they come when a conversation is copied out of Slack. */
export async function readSlackPaste(text: string, slices: Slices): Promise<Reading> {
  const state: State = {
    reading: emptyReading('Slack'),
    message: null,
    before: [],
    authors: new Set(),
  }
  await slices.each(text.split('\n'), (line, index) => readLine(state, line, index + 1))
  closeMessage(state)
  rejectBefore(state)
  return state.reading
}

function readLine(state: State, raw: string, number: number): void {
  if (raw.trim() === '') return
  if (raw.length > LIMITS.quoteChars) {
    rejectLine(state.reading, number, raw, 'too-long')
    return
  }
  step(state, classifyLine(raw), number)
}

function step(state: State, line: PasteLine, number: number): void {
  switch (line.kind) {
    case 'chrome':
      return
    case 'day':
      closeMessage(state)
      state.reading.entries.push({ line: number, day: line.stamp })
      return
    case 'header':
      open(state, line.stamp, line.name, number)
      return
    case 'next':
      open(state, line.stamp, state.message?.author ?? '', number)
      if (line.text) state.message?.lines.push(line.text)
      return
    case 'time':
      openAfterName(state, line, number)
      return
    case 'text':
      if (state.message) state.message.lines.push(line.text)
      else state.before.push({ line: number, text: line.text })
  }
}

function open(state: State, stamp: Stamp, author: string, line: number): void {
  closeMessage(state)
  rejectBefore(state)
  if (author) state.authors.add(author)
  state.message = { stamp, author, line, lines: [] }
}

/** A time on its own line: the line above it is a name, unless the same person goes on. */
function openAfterName(
  state: State,
  { stamp, set }: Extract<PasteLine, { kind: 'time' }>,
  number: number,
): void {
  const lines = state.message?.lines ?? state.before.map(({ text }) => text)
  const above = lines.at(-1)?.trim() ?? ''
  const isTwice = above !== '' && lines.at(-2)?.trim() === above
  const isOnly = state.message !== null && lines.length === 1
  const isName =
    above !== '' &&
    (set || isTwice || state.authors.has(above) || (!isOnly && looksLikeName(above)))
  if (!isName) {
    open(state, stamp, state.message?.author ?? '', number)
    return
  }
  const nameLines = isTwice ? 2 : 1
  if (state.message) state.message.lines.splice(-nameLines)
  else state.before.splice(-nameLines)
  open(state, stamp, above, number)
}

/** A few words with capitals, or one handle; no sentence. */
function looksLikeName(text: string): boolean {
  if (text.length > 60 || /[.!?:;,]$/u.test(text)) return false
  const words = text.split(' ')
  if (words.length > 5) return false
  return words.length === 1 || words.every((word) => /^[\p{Lu}\d(]/u.test(word))
}

function closeMessage(state: State): void {
  const { message, reading } = state
  if (!message) return
  state.message = null
  const raw = message.lines.join('\n').trim()
  if (raw === '') rejectLine(reading, message.line, message.author, 'no-text')
  else if (JOINED.test(raw)) {
    rejectLine(reading, message.line, `${message.author} ${raw}`, 'not-a-message')
  } else reading.entries.push(draftOf(message, raw))
}

function draftOf({ stamp, author, line }: Message, text: string): Draft {
  const urls = [...text.matchAll(URL_IN_TEXT)].slice(0, LINKS_PER_MESSAGE)
  const links = urls.map(
    ([url]): ItemEvidence => ({ kind: 'link', url: url.replace(/[.,;)]$/u, '') }),
  )
  return {
    line,
    stamp,
    text,
    source: 'Slack',
    suits: laneByWords(text, 'response'),
    evidence: [{ kind: 'quote', title: author, text }, ...links],
  }
}

function rejectBefore(state: State): void {
  for (const { line, text } of state.before) rejectLine(state.reading, line, text, 'no-time')
  state.before = []
}

const LOOK_AT_LINES = 200

/** Whether a text is a copied conversation: names with times, or times on lines of their own. */
export function looksLikeSlackPaste(text: string): boolean {
  let [marks, others, stamped] = [0, 0, 0]
  for (const line of text.slice(0, 40_000).split('\n', LOOK_AT_LINES)) {
    if (line.trim() === '') continue
    const { kind } = classifyLine(line)
    if (kind === 'header' || kind === 'next' || kind === 'time') marks++
    if (kind !== 'text') continue
    others++
    if (shapeOfLine(line)) stamped++ // a log, or notes
  }
  return marks > 0 && others > 0 && marks * 8 >= others && stamped * 2 <= marks
}
