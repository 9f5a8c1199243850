import type { Action } from '../model/action.ts'
import type { Cause } from '../model/cause.ts'
import type { Cluster } from '../model/cluster.ts'
import type { Note } from '../model/note.ts'
import type { StageId } from '../model/stage.ts'
import type { OptionKind, OptionRef } from './poll.ts'
import type { Votable } from './situation.ts'

/** The records of a board that can be voted on. */
export interface VotableRecords {
  notes: readonly Note[]
  clusters: readonly Cluster[]
  causes: readonly Cause[]
  actions: readonly Pick<Action, 'id' | 'text'>[]
}

/** A cluster without a title is known by the first notes in it. */
const NOTES_IN_LABEL = 3

/**
 * What the rules of a poll ask of the board, answered from its records. They are read once, and
 * only when a rule asks: most commands never do.
 */
export function votableOf(read: () => VotableRecords): Votable {
  let known: { records: VotableRecords; labels: Map<OptionRef, string> } | undefined
  const board = () => {
    if (!known) {
      const records = read()
      known = { records, labels: labelsOf(records) }
    }
    return known
  }
  return {
    has: (option) => board().labels.has(option),
    label: (option) => board().labels.get(option) ?? '',
    all: (kinds, stage) => kinds.flatMap((kind) => allOf(kind, stage, kinds, board().records)),
  }
}

function allOf(
  kind: OptionKind,
  stage: StageId,
  kinds: readonly OptionKind[],
  { notes, clusters, causes, actions }: VotableRecords,
): OptionRef[] {
  const onStage = (record: { stage: StageId }) => record.stage === stage
  switch (kind) {
    case 'note':
      return refs(kind, notes.filter(onStage).filter(isFree(kinds, clusters)).filter(says))
    case 'cluster':
      return refs(kind, clusters.filter(onStage))
    case 'cause':
      return refs(kind, causes.filter(says))
    case 'action':
      return refs(kind, actions.filter(says))
  }
}

/** Where clusters are voted on, one stands for the notes in it. */
function isFree(kinds: readonly OptionKind[], clusters: readonly Cluster[]) {
  const standing: ReadonlySet<string> = new Set(
    kinds.includes('cluster') ? clusters.map(({ id }) => id) : [],
  )
  return (note: Note) => !standing.has(note.cluster)
}

/** Nobody can vote on an empty paper. */
const says = ({ text }: { text: string }) => text.trim() !== ''

const refs = (kind: OptionKind, records: readonly { id: string }[]) =>
  records.map(({ id }): OptionRef => `${kind}:${id}`)

function labelsOf({ notes, clusters, causes, actions }: VotableRecords): Map<OptionRef, string> {
  const labels = new Map<OptionRef, string>()
  const notesIn = Map.groupBy(notes, ({ cluster }) => cluster)
  for (const { id, text } of notes) labels.set(`note:${id}`, text)
  for (const { id, title } of clusters)
    labels.set(`cluster:${id}`, title.trim() || joined(notesIn.get(id) ?? []))
  for (const { id, text } of causes) labels.set(`cause:${id}`, text)
  for (const { id, text } of actions) labels.set(`action:${id}`, text)
  return labels
}

const joined = (notes: readonly Note[]): string =>
  notes
    .slice(0, NOTES_IN_LABEL)
    .map(({ text }) => text)
    .join(' · ')
