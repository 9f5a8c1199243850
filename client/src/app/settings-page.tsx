import { useEffect } from 'react'
import { Settings } from '../features/settings/settings.tsx'
import { MemberGate } from './member-gate.tsx'
import { SETTINGS_SECTIONS } from './settings-sections.ts'
import { shellTexts } from './shell-texts.ts'
import { WorkspaceShell } from './workspace-shell.tsx'

export function SettingsPage() {
  useEffect(() => {
    document.title = `${shellTexts.text('settings')} · Herringbone`
  }, [])
  return (
    <MemberGate>
      <WorkspaceShell>
        <Settings sections={SETTINGS_SECTIONS} />
      </WorkspaceShell>
    </MemberGate>
  )
}
