import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { AllActions } from '../features/all-actions/all-actions.tsx'
import { actionSearchSchema } from '../features/all-actions/search.ts'
import { MemberGate } from './member-gate.tsx'
import { shellTexts } from './shell-texts.ts'
import { WorkspaceShell } from './workspace-shell.tsx'

/** What is filtered by is in the address: back, reload and links keep it. */
export function ActionsPage() {
  const navigate = useNavigate()
  const parsed = actionSearchSchema.safeParse(useSearch({ from: '/actions' }))
  useEffect(() => {
    document.title = `${shellTexts.text('actions')} · Herringbone`
  }, [])
  return (
    <MemberGate>
      <WorkspaceShell>
        <AllActions
          search={parsed.success ? parsed.data : {}}
          onSearch={(search) => navigate({ to: '/actions', search, replace: true })}
        />
      </WorkspaceShell>
    </MemberGate>
  )
}
