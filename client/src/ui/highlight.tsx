import { Fragment } from 'react'
import styles from './highlight.module.css'

/** One folded character per original one, so that positions in both are the same. */
const fold = (text: string): string =>
  Array.from(text, (sign) => sign.normalize('NFD').charAt(0).toLowerCase().charAt(0)).join('')

/** Stretches of `text` that begin with a word of `query`: [from, to), in order, not overlapping. */
export function findHits(text: string, query: string): [from: number, to: number][] {
  const signs = fold(text)
  const words = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)
    .sort((a, b) => b.length - a.length)
  if (words.length === 0) return []
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'gu')
  return Array.from(signs.matchAll(pattern), (hit) => [hit.index, hit.index + hit[0].length])
}

/** Text in which the words that were searched for are marked. */
export function Highlight({ text, query }: { text: string; query: string }) {
  const signs = Array.from(text)
  const parts: { at: number; text: string; hit: boolean }[] = []
  let end = 0
  for (const [from, to] of findHits(text, query)) {
    parts.push({ at: end, text: signs.slice(end, from).join(''), hit: false })
    parts.push({ at: from, text: signs.slice(from, to).join(''), hit: true })
    end = to
  }
  parts.push({ at: end, text: signs.slice(end).join(''), hit: false })
  return parts.map((part) => (
    <Fragment key={`${part.at}${part.hit}`}>
      {part.hit ? <mark className={styles.hit}>{part.text}</mark> : part.text}
    </Fragment>
  ))
}
