/** A text as a search compares it, and where each of its units stands in the original. */
export interface Folded {
  text: string
  /** `starts[i]`: index in the original of what became unit `i`; one more at the end. */
  starts: number[]
}

function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ') // lower case of a final sigma depends on what follows
    .replace(/\s/gu, ' ')
}

/** Case and diacritics do not count: "Zurück" is found by "zuruck", "Straße" by "strasse". */
export function foldText(text: string): string {
  return foldCharacter(text)
}

/** Like `foldText`, character by character, so that a hit can be marked in the original. */
export function foldWithStarts(original: string): Folded {
  let text = ''
  const starts: number[] = []
  let index = 0
  for (const character of original) {
    const folded = foldCharacter(character)
    for (let unit = 0; unit < folded.length; unit++) starts.push(index)
    text += folded
    index += character.length
  }
  starts.push(index)
  return { text, starts }
}
