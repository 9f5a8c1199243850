import type { CategoryId, CauseId, ClusterId, EventId, LaneId, NoteId } from '../../../model/ids.ts'
import { causeRef } from '../../../model/link.ts'
import { changeCause } from '../../edit-causes.ts'
import { addCluster, placeCluster } from '../../edit-clusters.ts'
import { placeEvent } from '../../edit-events.ts'
import { addLink } from '../../edit-links.ts'
import { placeNotes } from '../../edit-notes.ts'
import { anyOf, type Worker } from './worker.ts'

/** Drops something somewhere else: one write, however long the drag was. */
export function drag(worker: Worker): void {
  const { random } = worker
  const what = random.next()
  if (what < 0.5) dragNotes(worker)
  else if (what < 0.75) dragEvent(worker)
  else if (what < 0.85) dragCluster(worker)
  else dragCause(worker)
}

const somewhere = ({ random }: Worker) => [random.below(4_000), random.below(3_000)] as const

function dragNotes(worker: Worker): void {
  const { doc, random } = worker
  const ids = Array.from({ length: 1 + random.below(3) }, () => anyOf<NoteId>(worker, 'notes'))
  const cluster = random.chance(0.2) ? anyOf<ClusterId>(worker, 'clusters') : undefined
  const placings = ids.flatMap((id) =>
    id ? [{ id, at: somewhere(worker), ...(cluster && { cluster }) }] : [],
  )
  placeNotes(doc, placings)
}

function dragEvent(worker: Worker): void {
  const { doc, random } = worker
  const event = anyOf<EventId>(worker, 'events')
  const lane = random.pick(['change', 'symptoms', 'response', 'customers']) as LaneId // as seeded
  if (event) placeEvent(doc, event, Date.UTC(2025, 10, 28) + random.below(86_400_000), lane)
}

function dragCluster(worker: Worker): void {
  const { doc, random } = worker
  const cluster = anyOf<ClusterId>(worker, 'clusters')
  if (!cluster || random.chance(0.05)) {
    addCluster(doc, { stage: 'causes', title: 'How changes go out', at: somewhere(worker) })
  } else placeCluster(doc, cluster, somewhere(worker))
}

/** To another bone, or below another cause. */
function dragCause(worker: Worker): void {
  const { doc, random } = worker
  const [cause, above] = [anyOf<CauseId>(worker, 'causes'), anyOf<CauseId>(worker, 'causes')]
  if (!cause || !above || above === cause) return
  if (random.chance(0.5)) {
    const category = random.pick(['people', 'machine', 'method', 'material']) as CategoryId // as seeded
    changeCause(doc, cause, { category })
    return
  }
  changeCause(doc, cause, { category: '' })
  addLink(doc, { kind: 'why', from: causeRef(above), to: causeRef(cause) })
}
