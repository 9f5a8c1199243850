/** A letter or digit of any alphabet; `\b` and `\w` know the English ones only. */
const LETTER = '[\\p{L}\\p{N}_]'

/** Finds a phrase as whole words, in any case. Gaps inside it must be bounded: see `gap`. */
export const phrase = (source: string): RegExp =>
  new RegExp(`(?<!${LETTER})(?:${source})(?!${LETTER})`, 'giu')

/** Finds something that begins the sentence. */
export const opening = (source: string): RegExp => new RegExp(`^\\s{0,20}(?:${source})`, 'giu')

/**
 * Up to so many characters, and then a new word. Bounded, so that the time stays in proportion to
 * the length of the text, whatever is in it.
 */
export const gap = (most: number): string => `[^.?!]{0,${most}}?(?<!${LETTER})`

/** Whether a text ends with one of the words, as whole words. */
export const endsWith = (words: string): ((text: string) => boolean) => {
  const end = new RegExp(`(?<!${LETTER})(?:${words})[\\s,"'«„“(-]*$`, 'iu')
  return (text) => end.test(text.slice(-80))
}

/** Whether a text begins with one of the words, after a space or a hyphen. */
export const beginsWith = (words: string): ((text: string) => boolean) => {
  const start = new RegExp(`^[\\s"'»“)-]*(?:${words})(?!${LETTER})`, 'iu')
  return (text) => start.test(text.slice(0, 80))
}

/** Words in the order of a text; inner hyphens and apostrophes belong to them. */
export const tokensOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu) ?? []

/** Whether one of the words stands in the clause that ends with the text, within 60 characters. */
export const saysBefore = (words: string): ((text: string) => boolean) => {
  const one = new RegExp(`(?<!${LETTER})(?:${words})(?!${LETTER})`, 'iu')
  return (text) =>
    one.test(
      text
        .slice(-60)
        .split(/[,;:–—()]/u)
        .at(-1) ?? '',
    )
}
