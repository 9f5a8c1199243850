import type { Fact } from '@herringbone/shared/interchange/export/blocks.ts'
import styles from './blocks.module.css'

/** What a reader wants to know first: a few figures, large, and the rest as a list. */
export function Facts({ items }: { items: readonly Fact[] }) {
  const large = items.filter(({ isKey }) => isKey)
  const rest = items.filter(({ isKey }) => !isKey)
  return (
    <>
      {large.length > 0 && (
        <dl className={`${styles.figures} hb-tabular`}>
          {large.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Figure value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {rest.length > 0 && (
        <dl className={`${styles.facts} hb-tabular`}>
          {rest.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** The number large, and what it is between small. */
function Figure({ value }: { value: string }) {
  const [, number = value, range = '', unit = ''] = /^([^(]+)(\([^)]*\))(.*)$/.exec(value) ?? []
  return (
    <>
      {number.trim()}
      {unit && ` ${unit.trim()}`}
      {range && <small> {range}</small>}
    </>
  )
}
