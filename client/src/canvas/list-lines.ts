/** Lines that become a thing each: without the signs of a list, and without the empty. */
export const listLines = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–·▪]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '')

/** Things as lines, so that what has line breaks of its own stays one. */
export const asLines = (texts: readonly string[]): string =>
  texts
    .map((text) => text.replace(/\s*\n\s*/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
