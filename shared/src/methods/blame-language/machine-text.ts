// What a machine wrote, and what somebody quotes: nobody chose these words for the board.

/** A log is told by the beginning of its lines; so much of a line is looked at. */
const HEAD = 400

const LEVEL = 'ERROR|ERR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL|CRITICAL|SEVERE|PANIC|FEHLER|ОШИБКА'

const MACHINE: readonly RegExp[] = [
  // 2025-11-28T08:02:11Z …; with a space instead of the T people write it too
  /^\s{0,20}[[(]?\d{4}-\d\d-\d\dT\d\d:\d\d/u,
  // ERROR at the beginning, or behind a time, a bracket, a bar
  new RegExp(`(?:^|[\\d\\])|>Z]\\s{0,4})\\s{0,8}\\[?(?:${LEVEL})(?:\\]|:|\\s|\\|)`, 'u'),
  /\[(?:error|warn|warning|info|debug|trace|notice|crit|fatal)\]/iu,
  /^\s{0,20}(?:error|fatal|panic|warning|exception|traceback)(?::| \()/iu,
  // level=warn msg=…
  /(?<![\p{L}\p{N}_])(?:level|lvl|severity|msg|err|error)=\S/u,
  /[\w.-]{1,40}=\S{1,200}\s{1,4}[\w.-]{1,40}=\S/u,
  // Nov 28 08:02:11 host proc[123]: …
  /^\s{0,20}[A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d /u,
  /(?<![\p{L}\p{N}_])[\w.-]{1,40}\[\d{1,9}\]:/u,
  // a stack, a class of errors, JSON, a prompt, what a mail or Markdown quotes
  /^\s{0,20}at [\w.$<>]{1,200}\s?\(/u,
  /(?<![\p{L}\p{N}_])(?:\w{1,80}\.){1,8}\w{0,80}(?:Exception|Error)(?![\p{L}\p{N}_])/u,
  /(?<![\p{L}\p{N}_])[A-Z][a-z]\w{0,80}(?:Exception|Error):/u,
  /^\s{0,20}[{[]\s{0,4}["{[]/u,
  /^\s{0,20}(?:[$>]|&gt;) ?\S/u,
]

const isMachineLine = (line: string): boolean => {
  const head = line.slice(0, HEAD)
  return MACHINE.some((pattern) => pattern.test(head))
}

/** Quotes end on their line, and are no longer than a person repeats. */
const QUOTE =
  /“[^“”\n]{1,400}”|„[^„“”\n]{1,400}[“”]|«[^«»\n]{1,400}»|"[^"\n]{1,400}"|`[^`\n]{1,400}`/gu

/**
 * Which characters of a text are not the writer's own words: lines of logs, and what stands in
 * quotation marks or in backticks.
 */
export function foreignIn(text: string): Uint8Array {
  const foreign = new Uint8Array(text.length)
  let at = 0
  for (const line of text.split('\n')) {
    if (isMachineLine(line)) foreign.fill(1, at, at + line.length)
    at += line.length + 1
  }
  for (const { 0: quote, index } of text.matchAll(QUOTE)) {
    foreign.fill(1, index, index + quote.length)
  }
  return foreign
}
