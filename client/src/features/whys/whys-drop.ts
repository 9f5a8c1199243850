import { addLink, removeLink } from '@herringbone/shared/doc/edit-links.ts'
import type { Why, WhyGraph } from '@herringbone/shared/methods/why-graph/why-graph.ts'
import { causeRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import type { DropPlace, GraphDrop, GraphHandle } from '../../canvas/graph/spec.ts'
import { causeOf } from '../../causes/links/cause-of.ts'
import { ringRefusal } from '../../causes/links/ring-refusal.ts'
import { shortened } from '../../causes/links/shortened.ts'
import { itemWords } from '../../related/item-words.ts'
import { questionOf } from './whys-edits.ts'
import type { WhysScene } from './whys-scene.ts'
import { whysTexts } from './whys-texts.ts'

/**
 * Letting go of causes on something makes them answers to "why?" about it, in place of what they
 * hung on; with Alt beside that.
 */
export function dropOnQuestion(
  { board, scene }: GraphHandle,
  { ids, target, alt }: DropPlace,
): GraphDrop | null {
  const causes = ids.flatMap((id) => causeOf(id) ?? [])
  if (target === null || causes.length === 0) return null
  const question = target as ItemRef // nodes of this canvas are named by what they are
  const whys = scene.getState() as WhysScene // made by `createWhysScene`
  const { text } = whysTexts
  for (const cause of causes) {
    const hint = ringRefusal(board, question, causeRef(cause))
    if (hint) return { hint, target }
  }
  const isAnswer = (ref: ItemRef) =>
    whys.graph.answers.get(question)?.some(({ to }) => to === ref) ?? false
  const moved = causes.map(causeRef).filter((ref) => !isAnswer(ref))
  if (moved.length === 0) return { hint: text('dropKnown'), target }
  const words = shortened(itemWords(board.store.getState(), question))
  return {
    hint: text(alt ? 'dropAlso' : 'dropAnswer', { text: words }),
    target,
    apply: (doc) => {
      for (const to of moved) {
        const before = alt ? undefined : questionOf(whys, to)
        if (before) removeLink(doc, 'why', before, to)
        addLink(doc, { kind: 'why', from: question, to, createdBy: board.me.id })
      }
    },
  }
}

/** What hangs on what is dragged, and on nothing else, comes along. */
export function answersBelow(canvas: GraphHandle, ids: Iterable<string>): string[] {
  const { graph } = canvas.scene.getState() as WhysScene // made by `createWhysScene`
  const above = questionsIn(graph)
  const moved = new Set<string>(ids)
  const carried: string[] = []
  // What is found while it runs is visited too, and what waits for another question is met again.
  for (const item of moved) {
    for (const { to } of graph.answers.get(item as ItemRef) ?? []) {
      const questions = above.get(to)
      if (moved.has(to) || !questions?.every(({ from }) => moved.has(from))) continue
      moved.add(to)
      carried.push(to)
    }
  }
  return carried
}

const known = new WeakMap<WhyGraph, ReadonlyMap<ItemRef, readonly Why[]>>()

/** The questions that each answers; once for each graph, since a drag asks at each of its moves. */
function questionsIn(graph: WhyGraph): ReadonlyMap<ItemRef, readonly Why[]> {
  const before = known.get(graph)
  if (before) return before
  const above = Map.groupBy(graph.whys, ({ to }) => to)
  known.set(graph, above)
  return above
}
