import { LIMITS } from '../limits.ts'
import { type Draft, emptyReading, type Reading, rejectLine } from './draft.ts'
import { readJsonRecord } from './json-record.ts'
import { readBody } from './line-body.ts'
import { type LineShape, shapeOfLine } from './line-shape.ts'
import type { Slices } from './slices.ts'
import { laneByWords } from './suited-lane.ts'

const ESCAPE = String.fromCharCode(27)
/** Colours and cursor moves of terminals. */
const ANSI = new RegExp(`${ESCAPE}[[0-9;?]{0,20}[A-Za-z]`, 'gu')

/** Beginnings of lines that belong to the event before them though they are not indented. */
const CONTINUES =
  /^(?:\s|at |Caused by:|Suppressed:|Traceback |During handling|The above exception|\.\.\. \d|[})\]]|goroutine \d|[\w.$]{1,200}(?:Exception|Error)\b)/u

/** Reads plain log lines and notes: one event per line that begins with a time. */
export async function readLines(
  text: string,
  fileName: string | undefined,
  slices: Slices,
): Promise<Reading> {
  const reading = emptyReading(fileName ?? '')
  const lines = text.split('\n')
  const state: State = { reading, title: fileName ?? '', open: null }
  await slices.each(lines, (line, index) => readLine(state, line, index + 1))
  closeEvent(state)
  return reading
}

interface State {
  reading: Reading
  /** What quoted lines are called. */
  title: string
  /** The event that following lines may belong to, with its lines as they stand in the file. */
  open: { draft: Draft; isLog: boolean; raw: string[]; rawChars: number } | null
}

function readLine(state: State, raw: string, number: number): void {
  const line = (raw.includes(ESCAPE) ? raw.replaceAll(ANSI, '') : raw).trimEnd()
  if (line.trim() === '') return
  if (line.length > LIMITS.quoteChars) {
    rejectLine(state.reading, number, line, 'too-long')
    return
  }
  if (line.trimStart().startsWith('{') && readObject(state, line.trim(), number)) return
  const shape = shapeOfLine(line)
  if (shape === 'unreadable') {
    closeEvent(state) // what follows belongs to this line, not to the event before it
    rejectLine(state.reading, number, line, 'unreadable-time')
  } else if (shape === null || isNested(state, shape)) readRest(state, line, number)
  else openEvent(state, line, number, shape)
}

/** An indented time below a log line belongs to what that line says. */
const isNested = ({ open }: State, shape: LineShape) => open?.isLog === true && shape.indent > 1

/** A line without a time of its own: more of the event before it, or nothing. */
function readRest(state: State, line: string, number: number): void {
  const { open, reading } = state
  if (open && (open.isLog || CONTINUES.test(line))) continueEvent(state, line)
  else rejectLine(reading, number, line, 'no-time')
}

function openEvent(state: State, line: string, number: number, shape: LineShape): void {
  closeEvent(state)
  const { stamp } = shape.found
  const body = readBody(line, shape)
  if (body.text === '') {
    // a date alone is a heading for the times below it
    if (stamp.precision === 'day') state.reading.entries.push({ line: number, day: stamp })
    else rejectLine(state.reading, number, line, 'no-text')
    return
  }
  const suits = laneByWords(body.text, body.isLog ? 'symptoms' : 'response')
  const draft: Draft = {
    line: number,
    stamp,
    text: body.text,
    source: body.source,
    suits,
    evidence: [],
  }
  state.open = { draft, isLog: body.isLog, raw: [line], rawChars: line.length }
}

function continueEvent({ open }: State, line: string): void {
  if (!open || open.rawChars + line.length > LIMITS.quoteChars) return
  open.raw.push(line)
  open.rawChars += line.length + 1
}

function closeEvent(state: State): void {
  const { open } = state
  if (!open) return
  state.open = null
  const { draft, raw, isLog } = open
  // A note that someone typed does not prove itself: only what a program wrote is quoted.
  if (isLog || raw.length > 1) {
    const title = state.title && `${state.title}:${draft.line}`
    draft.evidence.push({ kind: 'quote', title, text: raw.join('\n') })
  }
  state.reading.entries.push(draft)
}

/** A line of JSON, as loggers write it. */
function readObject(state: State, line: string, number: number): boolean {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return false // a line that only looks like JSON: read it as any other
  }
  const record = readJsonRecord(value, number)
  if (!record) return false
  closeEvent(state)
  state.open = { draft: record, isLog: true, raw: [line], rawChars: line.length }
  return true
}
