import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ProcessReview } from '../features/process-review/process-review.tsx'
import { MemberGate } from './member-gate.tsx'
import { shellTexts } from './shell-texts.ts'
import { WorkspaceShell } from './workspace-shell.tsx'

export function ReviewPage() {
  useEffect(() => {
    document.title = `${shellTexts.text('review')} · Herringbone`
  }, [])
  return (
    <MemberGate>
      <WorkspaceShell>
        <ProcessReview figuresLink={(text) => <Link to="/outcomes">{text}</Link>} />
      </WorkspaceShell>
    </MemberGate>
  )
}
