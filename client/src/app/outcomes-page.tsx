import { outcomesQuerySchema } from '@herringbone/shared/api/outcomes.ts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Outcomes } from '../features/outcomes/outcomes.tsx'
import { MemberGate } from './member-gate.tsx'
import { shellTexts } from './shell-texts.ts'
import { WorkspaceShell } from './workspace-shell.tsx'

/** Which period and service is shown is in the address: back, reload and links keep it. */
export function OutcomesPage() {
  const navigate = useNavigate()
  const parsed = outcomesQuerySchema.safeParse(useSearch({ from: '/outcomes' }))
  useEffect(() => {
    document.title = `${shellTexts.text('outcomes')} · Herringbone`
  }, [])
  return (
    <MemberGate>
      <WorkspaceShell>
        <Outcomes
          query={parsed.success ? parsed.data : {}}
          onQuery={({ period, service }) =>
            navigate({
              to: '/outcomes',
              search: { ...(period && { period }), ...(service && { service }) },
            })
          }
        />
      </WorkspaceShell>
    </MemberGate>
  )
}
