export interface Sentence {
  text: string
  /** Where it begins in the whole. */
  at: number
}

/** The sentences of a text with their ends: a hint never reaches from one into the next. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let at = 0
  for (const { index } of text.matchAll(/[.?!…](?=\s)|\n/gu)) {
    sentences.push({ text: text.slice(at, index + 1), at })
    at = index + 1
  }
  sentences.push({ text: text.slice(at), at })
  return sentences.filter((sentence) => /\p{L}{2}/u.test(sentence.text))
}
