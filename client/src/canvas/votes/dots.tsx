import styles from './vote-marks.module.css'

/** So many dots are drawn one by one; more are counted. */
const DRAWN = 10

/** Own dots, and after them (when `of` is given) the places of those that are left. Decoration. */
export function Dots({ placed, of = placed }: { placed: number; of?: number }) {
  if (Math.max(placed, of) > DRAWN) {
    return (
      <span className={styles.dots} aria-hidden>
        <i data-placed />
        <b className="hb-tabular">{of > placed ? `${placed}/${of}` : placed}</b>
      </span>
    )
  }
  return (
    <span className={styles.dots} aria-hidden>
      {Array.from({ length: Math.max(placed, of) }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike, and their place is their name
        <i key={index} data-placed={index < placed || undefined} />
      ))}
    </span>
  )
}
