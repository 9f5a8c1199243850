import { eventText } from '@herringbone/shared/doc/edit-events.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { stageOfLink } from '@herringbone/shared/doc/stage-of-record.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { linkBetween } from '@herringbone/shared/methods/thread/link-between.ts'
import type { ActionId, CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { asItemRef, type ItemRef, idOfRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { notifications } from '@mantine/notifications'
import type { GraphCommand } from '../../canvas/graph/commands.ts'
import { graphView } from '../../canvas/graph/graph-view.ts'
import type { DropPlace, GraphDrop, GraphHandle, GraphSpec } from '../../canvas/graph/spec.ts'
import { cardTexts } from '../../causes/card/card-texts.ts'
import { ringRefusal } from '../../causes/links/ring-refusal.ts'
import { shortened } from '../../causes/links/shortened.ts'
import { itemWords } from '../../related/item-words.ts'
import { ColumnHeads } from './column-heads.tsx'
import { joinOf } from './join.ts'
import { ThreadNode } from './thread-node.tsx'
import { createThreadScene, type ThreadScene } from './thread-scene.ts'
import { showOnly, startLinking, threadStore } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

/** The thread as a graph canvas, on one of the stages that show it. */
export const threadSpec = (stage: StageId): GraphSpec => ({
  surface: 'thread',
  stage,
  label: () => threadTexts.text('surface'),
  help: () => threadTexts.text('help'),
  createScene: createThreadScene,
  watch: () => [threadStore],
  Node: ThreadNode,
  Behind: ColumnHeads,
  behind: { top: 36 },
  roleOf: (kind) =>
    kind === 'fact' || kind === 'action' ? threadTexts.text(kind) : cardTexts.text('cause'),
  dropAt: dropOn,
  keys: { f: 'only' },
  onCommand,
  textOf: ({ board: { doc } }, id) => {
    const ref = id as ItemRef // nodes of this canvas are named by what they are
    const key = idOfRef(ref)
    const most = { maxLength: LIMITS.noteTextChars }
    switch (kindOfRef(ref)) {
      case 'event':
        return {
          getText: () => eventText(doc, key as EventId),
          maxLength: LIMITS.eventTextChars,
          label: threadTexts.text('factAsk'),
          stage: 'timeline',
        }
      case 'cause':
        return {
          ...most,
          getText: () => outcomeText(doc, 'causes', key as CauseId),
          label: threadTexts.text('causeAsk'),
          stage: 'causes',
        }
      case 'action':
        return {
          ...most,
          getText: () => outcomeText(doc, 'actions', key as ActionId),
          label: threadTexts.text('actionAsk'),
          stage: 'actions',
        }
      default:
        return undefined
    }
  },
  voteOn: (id) => (/^(cause|action):/.test(id) ? (id as `cause:${CauseId}`) : undefined),
})

/** What is selected of facts, causes and actions; what stands for the rest is none of them. */
const selectedItems = (): ItemRef[] =>
  [...graphView.getState().selection].flatMap((id) => asItemRef(id) ?? [])

/** Why a key or a tool does nothing now. */
const say = (key: 'selectFirst' | 'selectOne' | 'notDeleted'): void => {
  notifications.show({ id: 'thread', message: threadTexts.text(key) })
}

function onCommand(canvas: GraphHandle, command: GraphCommand): boolean {
  const refs = selectedItems()
  const item = refs.length === 1 ? refs[0] : undefined
  switch (command) {
    case 'link':
      if (!canvas.board.canEdit()) return true
      if (item) startLinking(item)
      else say(refs.length === 0 ? 'selectFirst' : 'selectOne')
      return true
    case 'only': {
      const { only } = threadStore.getState()
      if (!only && refs.length === 0) {
        say('selectFirst')
        return true
      }
      showOnly(only ? null : refs)
      canvas.run('fit')
      return true
    }
    case 'delete':
      // Nothing is deleted where everything is only seen together.
      if (refs.length > 0 && canvas.board.canEdit()) say('notDeleted')
      return true
    case 'fold':
      return true
    default:
      return false
  }
}

/** Letting go of one on another joins them, each as what it is. */
function dropOn({ board, scene }: GraphHandle, { ids, target }: DropPlace): GraphDrop | null {
  const [id] = ids
  if (target === null || id === undefined || ids.length !== 1) return null
  const pair = joinOf(id as ItemRef, target as ItemRef) // nodes are named by what they are
  const joint = pair && linkBetween(...pair)
  if (!pair || !joint || !board.canEdit(stageOfLink(joint.kind))) return null
  const { text } = threadTexts
  const refusal = joint.kind === 'why' ? ringRefusal(board, joint.from, joint.to) : undefined
  if (refusal) return { hint: refusal, target }
  const { strands } = scene.getState() as ThreadScene // made by `createThreadScene`
  const isKnown = strands.some(
    ({ kind, from, to }) => kind === joint.kind && from === joint.from && to === joint.to,
  )
  if (isKnown) return { hint: text('dropKnown'), target }
  const words = shortened(itemWords(board.store.getState(), pair[1]))
  const hints: Partial<Record<typeof joint.kind, string>> = {
    why: text('dropWhy', { text: words }),
    fact: text('dropFact'),
    answer: text('dropAnswer'),
  }
  return {
    hint: hints[joint.kind] ?? '',
    target,
    apply: (doc) => addLink(doc, { ...joint, createdBy: board.me.id }),
  }
}
