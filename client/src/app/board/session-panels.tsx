import { Suspense, useEffect, useState } from 'react'
import { lazyPart } from '../../ui/load-later.ts'
import { closePanel, type SessionPanel, usePanel } from './panel-store.ts'

// Loaded when they are first opened.
const AgendaDialog = lazyPart(async () => {
  const module = await import('../../features/agenda/agenda-dialog.tsx')
  return { default: module.AgendaDialog }
})
const RosterDialog = lazyPart(async () => {
  const module = await import('../../features/leading/roster-dialog.tsx')
  return { default: module.RosterDialog }
})
const GroupsDialog = lazyPart(async () => {
  const module = await import('../../features/groups/groups-dialog.tsx')
  return { default: module.GroupsDialog }
})

const ExportDialog = lazyPart(async () => {
  const module = await import('../../features/export/export-dialog.tsx')
  return { default: module.ExportDialog }
})

const VisibilityDialog = lazyPart(async () => ({
  default: (await import('./visibility-dialog.tsx')).VisibilityDialog,
}))

const HooksDialog = lazyPart(async () => {
  const module = await import('../../features/hooks/hooks-dialog.tsx')
  return { default: module.HooksDialog }
})

/** The dialogs of the session. One that was open stays mounted, to close in its own time. */
export function SessionPanels({ member }: { member: boolean }) {
  const open = usePanel()
  const [last, setLast] = useState<SessionPanel | null>(null)
  useEffect(() => {
    if (open) setLast(open)
  }, [open])
  useEffect(() => closePanel, [])
  const shown = open ?? last
  const dialog = { opened: open !== null, onClose: closePanel }
  return (
    <Suspense>
      {shown === 'agenda' && <AgendaDialog {...dialog} member={member} />}
      {shown === 'people' && <RosterDialog {...dialog} />}
      {shown === 'export' && <ExportDialog {...dialog} member={member} />}
      {shown === 'visibility' && <VisibilityDialog {...dialog} />}
      {shown === 'hooks' && <HooksDialog {...dialog} />}
      {shown === 'groups' && <GroupsDialog {...dialog} />}
    </Suspense>
  )
}
