import type { SearchHit } from '@herringbone/shared/api/boards.ts'
import { Link } from '@tanstack/react-router'
import { MarkedText } from '../../ui/marked-text.tsx'
import { searchKindTexts } from '../../ui/search-kind-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './board-row.module.css'

/** What a search has found in a board: each leads to where it is shown there. */
export function BoardHits({ boardId, hits }: { boardId: string; hits: readonly SearchHit[] }) {
  const t = useTexts(searchKindTexts)
  if (hits.length === 0) return null
  return (
    <ul className={styles.hits}>
      {hits.map(({ kind, at, text, marks }) => (
        <li key={`${kind} ${at} ${text}`}>
          <Link to="/board/$boardId/{-$stage}" params={{ boardId }} search={{ item: at }}>
            <span className={styles.kind}>{t(kind)}</span> <MarkedText text={text} marks={marks} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
