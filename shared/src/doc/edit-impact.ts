import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { partOf } from '../model/fields.ts'
import { type FigureId, newId, type StakeholderId } from '../model/ids.ts'
import { type Amount, type Figure, readAmount, type Stakeholder } from '../model/impact.ts'
import { lastOrder } from './last-order.ts'
import { rootOf } from './names.ts'
import { orderBetween } from './order.ts'
import { setValues } from './set-values.ts'
import { newText } from './text.ts'

export type FigureChange = Partial<Pick<Figure, 'kind' | 'unit' | 'source' | 'order'>>
export type StakeholderChange = Partial<Pick<Stakeholder, 'contact' | 'order'>>

const MOST = {
  unit: LIMITS.unitChars,
  source: LIMITS.sourceChars,
  contact: LIMITS.ownerChars,
}

/** Adds a figure below the others. */
export function addFigure(
  doc: Y.Doc,
  { id = newId<'figure'>(), text = '', ...figure }: Pick<Figure, 'kind'> & Partial<Figure>,
): FigureId {
  const all = rootOf(doc, 'figures')
  if (all.has(id)) return id
  const { value = null, low = null, high = null, kind, unit, source, createdBy } = figure
  const record = new Y.Map<unknown>()
  record.set('text', newText(text.slice(0, LIMITS.noteTextChars)))
  record.set('order', orderBetween(lastOrder(all), null))
  const said = { unit: unit ?? '', source: source ?? '', createdBy: createdBy ?? '' }
  setValues(record, { kind, value, low, high, ...said }, MOST)
  all.set(id, record)
  return id
}

export function changeFigure(doc: Y.Doc, id: FigureId, change: FigureChange): void {
  const record = rootOf(doc, 'figures').get(id)
  if (record instanceof Y.Map) setValues(record, change, MOST)
}

/** Sets parts of an amount, null: nobody knows. The other parts are left to whoever writes them. */
export function setAmount(doc: Y.Doc, id: FigureId, parts: Partial<Amount>): void {
  const record = rootOf(doc, 'figures').get(id)
  if (!(record instanceof Y.Map)) return
  const { low, high } = readAmount(record)
  // A range that is read the other way round is put so first: the end that is set is the one seen.
  const setsEnd = 'low' in parts || 'high' in parts
  const isTurned =
    setsEnd && low !== high && high !== null && partOf(record, 'low', 'amount', 1) === high
  const all = isTurned ? { low, high, ...parts } : parts
  for (const [key, part] of Object.entries(all)) record.set(key, part)
}

/** Adds someone who should be told. */
export function addStakeholder(doc: Y.Doc, text = '', contact = ''): StakeholderId {
  const all = rootOf(doc, 'stakeholders')
  const id = newId<'stakeholder'>()
  const record = new Y.Map<unknown>()
  record.set('text', newText(text.slice(0, LIMITS.noteTextChars)))
  record.set('order', orderBetween(lastOrder(all), null))
  setValues(record, { contact }, MOST)
  all.set(id, record)
  return id
}

export function changeStakeholder(doc: Y.Doc, id: StakeholderId, change: StakeholderChange): void {
  const record = rootOf(doc, 'stakeholders').get(id)
  if (record instanceof Y.Map) setValues(record, change, MOST)
}

/** Says when someone was told, UTC ms; null: not yet. */
export function setTold(doc: Y.Doc, id: StakeholderId, at: number | null): void {
  const record = rootOf(doc, 'stakeholders').get(id)
  if (record instanceof Y.Map) setValues(record, { toldAt: at })
}

/** The co-edited words of a figure or a stakeholder; never keep them across undo. */
export function impactText(
  doc: Y.Doc,
  root: 'figures' | 'stakeholders',
  id: FigureId | StakeholderId,
): Y.Text | undefined {
  const record = rootOf(doc, root).get(id)
  const text = record instanceof Y.Map ? record.get('text') : undefined
  return text instanceof Y.Text ? text : undefined
}

export function deleteFigure(doc: Y.Doc, id: FigureId): void {
  rootOf(doc, 'figures').delete(id)
}

export function deleteStakeholder(doc: Y.Doc, id: StakeholderId): void {
  rootOf(doc, 'stakeholders').delete(id)
}
