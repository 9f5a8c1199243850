import { type BoardQuery, boardQuerySchema } from '@herringbone/shared/api/boards.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Library } from '../features/library/library.tsx'
import { LibraryFigures } from './library-figures.tsx'
import { MemberGate } from './member-gate.tsx'
import { WorkspaceShell } from './workspace-shell.tsx'

/** Every answer, and every way out of it, is in the address: back, reload and links keep it. */
export function LibraryPage() {
  const navigate = useNavigate()
  const query = readQuery(useSearch({ from: '/' }))
  useEffect(() => {
    document.title = 'Herringbone'
  }, [])
  return (
    <MemberGate>
      <WorkspaceShell>
        <Library
          query={query}
          Figures={LibraryFigures}
          onQuery={(search) => navigate({ to: '/', search, replace: true })}
          onOpen={(boardId, stage) =>
            navigate({ to: '/board/$boardId/{-$stage}', params: { boardId, stage } })
          }
        />
      </WorkspaceShell>
    </MemberGate>
  )
}

/** What of an address is a query. What is not (an old link, a slip of the pen) is left out. */
function readQuery(search: object): BoardQuery {
  // The router reads numbers and booleans where they look like some.
  const given = Object.fromEntries(
    Object.entries(search).map(([key, value]) => [key, String(value)]),
  )
  const parsed = boardQuerySchema.safeParse(given)
  if (parsed.success) return parsed.data
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]))
  const rest = Object.entries(given).filter(([key]) => !wrong.has(key))
  return boardQuerySchema.safeParse(Object.fromEntries(rest)).data ?? {}
}
