import styles from './charts.module.css'

export const SEVERITY_KEYS = [1, 2, 3, 4, 'unrated'] as const
export type SeverityKey = (typeof SEVERITY_KEYS)[number]

export const patternId = (key: SeverityKey | 'part', of: string): string => `${of}-${key}`

/** One pattern for each severity: filled, hatched, dotted, empty and lined, also without colour. */
export function Patterns({ of }: { of: string }) {
  return (
    <defs>
      <Pattern id={patternId(1, of)} size={6} colour="1">
        <rect width="6" height="6" className={styles.solid} />
      </Pattern>
      <Pattern id={patternId(2, of)} size={6} colour="2">
        <path d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" className={styles.stroke} />
      </Pattern>
      <Pattern id={patternId(3, of)} size={6} colour="3">
        <circle cx="3" cy="3" r="1.4" className={styles.solid} />
      </Pattern>
      <Pattern id={patternId(4, of)} size={6} colour="4" />
      <Pattern id={patternId('unrated', of)} size={5} colour="unrated">
        <path d="M0,2.5 h5" className={styles.stroke} />
      </Pattern>
      <Pattern id={patternId('part', of)} size={6} colour="part">
        <path d="M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2" className={styles.stroke} />
      </Pattern>
    </defs>
  )
}

interface PatternProps {
  id: string
  size: number
  colour: string
  children?: React.ReactNode
}

function Pattern({ id, size, colour, children }: PatternProps) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      <g data-colour={colour} className={styles.colour}>
        <rect width={size} height={size} className={styles.ground} />
        {children}
      </g>
    </pattern>
  )
}
