import { changeAction, setActionStatus } from '@herringbone/shared/doc/edit-actions.ts'
import { setSummarySent } from '@herringbone/shared/doc/edit-report.ts'
import { readRecord } from '@herringbone/shared/doc/read.ts'
import type { ActionStatus } from '@herringbone/shared/model/action.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import type * as Y from 'yjs'
import type { DeliveryRow } from '../storage/deliveries.ts'

/** Writes the address of an issue into its action, unless people have put one there. */
export function writeTicket(doc: Y.Doc, { subject, remote }: DeliveryRow): void {
  const action = actionIn(doc, subject)
  if (action && remote && remote.url !== '' && action.ticket === '') {
    changeAction(doc, action.id, { ticket: remote.url })
  }
}

/**
 * Follows an issue: what has become of it over there becomes of the action here. Done asks how it
 * was verified and won't asks why; the issue is where that is answered. What people have said stays.
 */
export function writeStatus(
  doc: Y.Doc,
  { subject, remote }: DeliveryRow,
  { status, name, at }: { status: ActionStatus; name: string; at: number },
): void {
  const action = actionIn(doc, subject)
  if (!action || action.status === status) return
  setActionStatus(doc, action.id, status, at)
  const said = [name, remote?.url ?? ''].filter((part) => part !== '').join(', ')
  if (status === 'wont' && action.reason === '') changeAction(doc, action.id, { reason: said })
  if (status === 'done' && action.verified === '') changeAction(doc, action.id, { verified: said })
}

/** The checklist knows that the summary went. */
export const writeSent = (doc: Y.Doc, at: number): void => setSummarySent(doc, at)

function actionIn(doc: Y.Doc, subject: string) {
  const id = asId<'action'>(subject)
  return id === undefined ? undefined : readRecord(doc, 'actions', id)
}
