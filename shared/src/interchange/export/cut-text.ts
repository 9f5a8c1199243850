/** A list in portions of at most so many. */
export const chunks = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, at) =>
    all.slice(at * most, (at + 1) * most),
  )

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** A text in pieces of at most so many UTF-16 units, never within a character; at least one. */
export function cutText(text: string, most: number): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > most) {
    const end = isHighSurrogate(rest.charCodeAt(most - 1)) ? most - 1 : most
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...pieces, rest]
}

/** A text that is at most so long, with a mark where it was cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  return `${cutText(text, most - 1)[0]}…`
}

/** One line, at most so long: titles of issues and pages. */
export const titleLine = (text: string, most: number): string =>
  shorten(text.replace(/\s+/g, ' ').trim(), most)
