import type * as Y from 'yjs'

/** The document's schema. A client that knows a lower number goes read-only and says so. */
export const SCHEMA_VERSION = 5

/** The root maps of a board's document. Only `doc/` knows these names. */
export const ROOTS = [
  'meta',
  'brief',
  'lanes',
  'events',
  'milestones',
  'evidence',
  'references',
  'notes',
  'clusters',
  'causes',
  'actions',
  'lessons',
  'analysis',
  'categories',
  'links',
  'treeNodes',
  'treeInputs',
  'treeEffects',
  'figures',
  'stakeholders',
  'comments',
  'report',
  'reviewers',
  'narratives',
  'remarks',
] as const
export type Root = (typeof ROOTS)[number]

/**
 * Where that stands which evidence supports. Another one needs a schema of its own: a server that
 * does not know it would sweep its evidence.
 */
export const EVIDENCE_PARENTS = ['events', 'causes', 'actions', 'figures'] as const

export type Record_ = Y.Map<unknown>

export const rootOf = (doc: Y.Doc, root: Root): Y.Map<unknown> => doc.getMap(root)
