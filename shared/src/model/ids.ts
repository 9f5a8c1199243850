import { customAlphabet } from 'nanoid'

/** A string that is an id of one kind of record only; plain strings do not pass for it. */
type Id<Kind extends string> = string & { readonly __kind: Kind }

export type BoardId = Id<'board'>
export type PersonId = Id<'person'>
export type InviteId = Id<'invite'>
export type FileId = Id<'file'>
export type EventId = Id<'event'>
export type LaneId = Id<'lane'>
export type EvidenceId = Id<'evidence'>
export type ReferenceId = Id<'reference'>
export type ImportBatchId = Id<'import-batch'>
export type NoteId = Id<'note'>
/** A note on a desk. On the board it is another one, with an id that its desk has never seen. */
export type DeskNoteId = Id<'desk-note'>
export type ClusterId = Id<'cluster'>
export type CauseId = Id<'cause'>
export type ActionId = Id<'action'>
export type LessonId = Id<'lesson'>
export type CategoryId = Id<'category'>
export type FigureId = Id<'figure'>
export type StakeholderId = Id<'stakeholder'>
export type CommentId = Id<'comment'>
export type RemarkId = Id<'remark'>
export type ShareId = Id<'share'>
export type ReviewerId = Id<'reviewer'>
export type LinkId = Id<'link'>
export type TreeNodeId = Id<'tree-node'>
export type TreeInputId = Id<'tree-input'>
export type TreeEffectId = Id<'tree-effect'>
export type RoundId = Id<'round'>
export type PollId = Id<'poll'>
export type GroupId = Id<'group'>
export type TemplateId = Id<'template'>
export type ProcessReviewId = Id<'process-review'>
export type ConnectionId = Id<'connection'>
export type HookId = Id<'hook'>
export type DeliveryId = Id<'delivery'>

// No look-alikes (0/O, 1/l/I): ids are read aloud and typed from logs now and then.
// 14 of 55 signs are 81 bits: at 10^9 records the chance of one collision is below 10^-6.
const random = customAlphabet('23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ', 14)

/** A new random id of the kind that the receiver asks for. */
export function newId<Kind extends string>(): Id<Kind> {
  return random() as Id<Kind> // the one place where ids are born
}

/** What an id may look like where it comes from outside (paths, documents, messages). */
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/

/** Brands a string from outside; `undefined` when it cannot be an id. */
export function asId<Kind extends string>(value: unknown): Id<Kind> | undefined {
  return typeof value === 'string' && ID_PATTERN.test(value) ? (value as Id<Kind>) : undefined
}
