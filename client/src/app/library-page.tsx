import { boardQuerySchema } from '@herringbone/shared/api/boards.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Library } from '../features/library/library.tsx'
import { MemberGate } from './member-gate.tsx'
import { WorkspaceShell } from './workspace-shell.tsx'

/** Every answer, and every way out of it, is in the address: back, reload and links keep it. */
export function LibraryPage() {
  const navigate = useNavigate()
  const parsed = boardQuerySchema.safeParse(useSearch({ from: '/' }))
  useEffect(() => {
    document.title = 'Herringbone'
  }, [])
  return (
    <MemberGate>
      <WorkspaceShell>
        <Library
          query={parsed.success ? parsed.data : {}}
          onQuery={(search) => navigate({ to: '/', search, replace: true })}
          onOpen={(boardId, stage) =>
            navigate({ to: '/board/$boardId/{-$stage}', params: { boardId, stage } })
          }
        />
      </WorkspaceShell>
    </MemberGate>
  )
}
