import { useGraphScene } from '../../canvas/graph/context.ts'
import { useTexts } from '../../ui/texts.ts'
import { STRAND_KINDS, type StrandKind } from './strand-words.ts'
import styles from './thread.module.css'
import type { ThreadScene } from './thread-scene.ts'
import { threadTexts } from './thread-texts.ts'

/**
 * What the lines say, of those that are drawn. All run to the right, from what is known on to what
 * is done about it, and so past a cause to the deeper one: without words that reads as "leads to".
 */
export function Legend() {
  const t = useTexts(threadTexts)
  const drawn = useGraphScene((scene) => kindsIn(scene as ThreadScene)) // made by `createThreadScene`
  if (drawn === '') return null
  return (
    <ul className={styles.legend} aria-label={t('legend')} data-covers>
      {STRAND_KINDS.filter((kind) => drawn.includes(kind)).map((kind) => (
        <li key={kind}>
          <Line kind={kind} />
          {t(`strand_${kind}`)}
        </li>
      ))}
    </ul>
  )
}

/** In one word, which is the same from scene to scene. */
const kindsIn = ({ strands, edges }: ThreadScene): string => {
  const drawn = new Set(edges.map(({ id }) => id))
  const isDrawn = (kind: StrandKind) =>
    strands.some((strand) => strand.kind === kind && drawn.has(strand.id))
  return STRAND_KINDS.filter(isDrawn).join(' ')
}

function Line({ kind }: { kind: StrandKind }) {
  return (
    <svg width="30" height="10" viewBox="0 0 30 10" aria-hidden="true" data-strand={kind}>
      <path d="M0 5H23" />
      <path d="M22 1 29 5 22 9Z" />
    </svg>
  )
}
