import { seededRandom } from '../../shared/src/testing/seeded-random.ts'

/** Words that people search for; the most frequent first, as in a language. */
const REAL =
  'the of and der die und в на checkout cache deploy outage alert rollback queue latency database Ausfall Überlast Ursache Zertifikat Warteschlange сбой оплата сервер очередь причина config traffic retry timeout approval canary'.split(
    ' ',
  )
const SYLLABLES = 'ka lo mi ter ver sta on pra du gel sch wen tro ба ри ло то ни ку ста'.split(' ')

/** Words by a law of Zipf: the n-th is n times rarer than the first. */
export function createWords(seed: number, size: number) {
  const random = seededRandom(seed)
  const words = [...REAL]
  while (words.length < size) {
    words.push(Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join(''))
  }
  const sums: number[] = []
  let total = 0
  for (let rank = 1; rank <= words.length; rank++) {
    total += 1 / rank
    sums.push(total)
  }
  const word = (): string => {
    const at = random.next() * total
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
  const sentence = (length: number): string => Array.from({ length }, word).join(' ')
  return { random, sentence, words }
}
