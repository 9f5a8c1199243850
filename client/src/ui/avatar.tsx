import styles from './avatar.module.css'

/** "AK" for "Anna Kern", "M" for "Mira"; whole signs, so that no emoji is cut in half. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean)
  const picked = words.length > 2 ? [words[0], words.at(-1)] : words
  return picked
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

interface AvatarProps {
  name: string
  /** One of `PERSON_COLORS`: white is legible on each. */
  color: string
  size?: 'small' | 'normal'
  /** A facilitator; the word for it stands beside the name. */
  star?: boolean | undefined
}

/** Decoration beside a name, or inside something that is labelled with it. */
export function Avatar({ name, color, size = 'normal', star }: AvatarProps) {
  // The initials are drawn, not text: what is read, found and copied is the name beside them.
  return (
    <span
      className={styles.avatar}
      data-size={size}
      data-star={star || undefined}
      data-initials={initialsOf(name)}
      style={{ backgroundColor: color }}
      aria-hidden
    />
  )
}
