import type { Other } from './follow-presence.ts'
import styles from './peer-name.module.css'

/** Who else has this selected, at its upper right; the colour is that of the element around. */
export const PeerName = ({ other }: { other: Other | undefined }) =>
  other && <span className={styles.peer}>{other.name}</span>
