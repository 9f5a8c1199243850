import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import {
  defaultDots,
  OPTION_KINDS,
  type OptionKind,
  type OptionRef,
} from '@herringbone/shared/session/poll.ts'
import { useState } from 'react'
import { useStore } from 'zustand'
import { shownSurfacesOf } from '../../session/shown-surfaces.ts'
import { useBoard, usePeers, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { useVotable } from './use-options.ts'
import { selectedRefs } from './use-vote-keys.ts'
import { votingTexts } from './voting-texts.ts'

interface Fields {
  question: string
  kinds: OptionKind[]
  onlySelected: boolean
  /** Null: as many as is usual for so many options. */
  dots: number | null
  several: boolean
  live: boolean
  minutes: number
}

export interface PollDraft extends Omit<Fields, 'dots'> {
  /** Kinds that there is something of, and how much. */
  available: { kind: OptionKind; count: number }[]
  selected: OptionRef[]
  /** How many options it will have. */
  count: number
  dots: number
  set(change: Partial<Fields>): void
  command(): Command<'poll.open'>
}

/** A vote that is being set up, about the stage that one looks at. */
export function usePollDraft(): PollDraft {
  const t = useTexts(votingTexts)
  const board = useBoard()
  const votable = useVotable()
  const group = useSession(({ view }) => view?.stage ?? 'causes')
  const stage = usePeers(({ peers }) => peers.find(({ isMe }) => isMe)?.stage) ?? group
  const surface = useStore(shownSurfacesOf(board), (shown) => shown[stage])
  const [selected] = useState(() => selectedRefs(board).filter((option) => votable.has(option)))
  const available = OPTION_KINDS.map((kind) => ({
    kind,
    count: votable.all([kind], stage).length,
  })).filter(({ count }) => count > 0)
  const [fields, setFields] = useState<Fields>(() => ({
    question: t(`defaultQuestion_${questionFor(stage, surface, available)}`),
    kinds: usualKinds(stage, surface, available),
    onlySelected: selected.length > 1,
    dots: null,
    several: true,
    live: false,
    minutes: 0,
  }))
  const { question, kinds, onlySelected, several, live, minutes } = fields
  const count = onlySelected ? selected.length : votable.all(kinds, stage).length
  const dots = fields.dots ?? defaultDots(count)
  return {
    ...fields,
    available,
    selected,
    count,
    dots,
    set: (change) => setFields((now) => ({ ...now, ...change })),
    command: () => ({
      type: 'poll.open',
      question: question.trim(),
      stage,
      ...(onlySelected ? { options: selected } : { kinds }),
      dots,
      several,
      live,
      ...(minutes > 0 && { seconds: minutes * 60 }),
    }),
  }
}

type Available = readonly { kind: OptionKind; count: number }[]

/** What is looked at as a graph of causes, and not as notes. */
const GRAPHS: readonly SurfaceId[] = ['fishbone', 'whys', 'fault-tree', 'thread']

/**
 * On Actions one votes on the actions, as soon as there are some; on a graph of causes on these;
 * else on what was written.
 */
export function usualKinds(
  stage: StageId,
  surface: SurfaceId | undefined,
  available: Available,
): OptionKind[] {
  const kinds = available.map(({ kind }) => kind)
  if (stage === 'actions' && kinds.includes('action')) return ['action']
  if (surface && GRAPHS.includes(surface) && kinds.includes('cause')) return ['cause']
  const written = kinds.filter((kind) => kind === 'note' || kind === 'cluster')
  return written.length > 0 ? written : kinds.slice(0, 1)
}

function questionFor(
  stage: StageId,
  surface: SurfaceId | undefined,
  available: Available,
): 'note' | 'cause' | 'action' {
  const [kind] = usualKinds(stage, surface, available)
  return kind === 'action' || kind === 'cause' ? kind : 'note'
}
