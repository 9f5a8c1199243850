import type { FoundStamp } from './draft.ts'
import { readStampAt } from './read-stamp.ts'

// What stands before the time in the logs of this world. Sticky and bounded, like all patterns here.
const PREFIXES: readonly RegExp[] = [
  /[\s>*•|#–—-]{1,12}/uy, // indents, bullets, quotes, table borders
  /(?<source>[\w.-]{1,80})[ ]{1,60}\|[ ]{1,4}/uy, // docker compose: "web-1  | …"
  /\[pod\/(?<pod>[\w.-]{1,100})(?:\/(?<source>[\w.-]{1,100}))?\][ ]/uy, // kubectl logs --prefix
  /<\d{1,3}>(?:1 (?=\d{4}-))?/uy, // syslog priority, and the version of RFC 5424
  /(?:\S{1,255} )?(?<access>\S{1,255}) \S{1,100} \S{1,255} (?=\[\d{1,2}\/[A-Z])/uy, // access log
  /\d{1,9}:[MSCX] (?=\d)/uy, // Redis
  /[DIWEFA], (?=\[\d)/uy, // Ruby
  /\[?(?<level>TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE)\]?[:\s]{1,4}/iuy,
  /Date:[ ]{1,8}/uy, // git log
  /\[[\w .:#/-]{1,60}\][ ]{1,4}(?=\[?\d{4}-)/uy, // "[main] 2025-…"
  /[[(]/uy,
]

/** logfmt: `level=error ts=2025-11-28T08:23:38Z msg="…"`. */
const LOGFMT = /(?:^|\s)(?:time|ts|timestamp|t|datetime)="?/u
const LOGFMT_WITHIN = 120

/** What a log line looks like around its time. */
export interface LineShape {
  found: FoundStamp
  /** Container, pod, or "access" where the line is of a web server's access log. */
  source: string
  isAccessLog: boolean
  level: string
  /** Spaces before everything else. */
  indent: number
  isLogfmt: boolean
}

/** Finds the time of a line; 'unreadable' when what stands there cannot be a time. */
export function shapeOfLine(line: string): LineShape | 'unreadable' | null {
  const shape = { source: '', isAccessLog: false, level: '', isLogfmt: false }
  const indent = line.length - line.trimStart().length
  let at = 0
  let unreadable = false
  for (let rounds = 0; rounds < 5; rounds++) {
    const found = readStampAt(line, at)
    if (found === 'unreadable') unreadable = true
    else if (found) return { ...shape, indent, found }
    const groups = skipPrefix(line, at)
    if (!groups) break
    at = groups.end
    shape.source ||= groups.source
    shape.level ||= groups.level
    shape.isAccessLog ||= groups.isAccessLog
  }
  const logfmt = LOGFMT.exec(line.slice(0, LOGFMT_WITHIN))
  if (logfmt) {
    const found = readStampAt(line, logfmt.index + logfmt[0].length)
    if (found && found !== 'unreadable') return { ...shape, indent, found, isLogfmt: true }
  }
  return unreadable ? 'unreadable' : null
}

function skipPrefix(line: string, from: number) {
  for (const prefix of PREFIXES) {
    prefix.lastIndex = from
    const match = prefix.exec(line)
    if (!match || prefix.lastIndex === from) continue
    const { source, pod, level, access } = match.groups ?? {}
    return {
      end: prefix.lastIndex,
      source: source ?? pod ?? '',
      level: level ?? '',
      isAccessLog: access !== undefined,
    }
  }
  return null
}
