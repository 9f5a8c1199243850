const LINE_FEED = 10
const RETURN = 13

/**
 * Whether a text has more lines than `most`, by every line end that an import takes: what is told
 * apart by returns alone (old Mac exports) must not get past a limit that counts line feeds.
 */
export function hasMoreLines(text: string, most: number): boolean {
  let lines = 1
  for (let at = 0; at < text.length && lines <= most; at++) {
    const unit = text.charCodeAt(at)
    if (unit === LINE_FEED || (unit === RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) lines++
  }
  return lines > most
}
