import { Fragment } from 'react'
import styles from './marked-text.module.css'

interface MarkedTextProps {
  text: string
  /** Stretches that answer to a search, as the server found them: in order, not overlapping. */
  marks: readonly (readonly [from: number, to: number])[]
}

/** Text in which what was found is marked. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  return (
    <>
      {marks.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(marks[index - 1]?.[1] ?? 0, from)}
          <mark className={styles.hit}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
