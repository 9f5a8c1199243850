import type { StageId } from '@herringbone/shared/model/stage.ts'
import { Filter, Link2, ListTodo } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { EmptyCanvas } from '../../canvas/empty-canvas.tsx'
import { useGraph, useGraphScene } from '../../canvas/graph/context.ts'
import { GraphStage } from '../../canvas/graph/graph-stage.tsx'
import { GraphTools } from '../../canvas/graph/graph-tools.tsx'
import { useGraphView } from '../../canvas/graph/graph-view.ts'
import { AtNode } from '../../causes/at-node.tsx'
import { CauseInspector } from '../../causes/cause-inspector.tsx'
import { useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { ToolButton } from '../../ui/tool-rail.tsx'
import { HeadsAtEdge } from './column-heads.tsx'
import { GapsPanel, useGapsOpen } from './gaps-panel.tsx'
import { Legend } from './legend.tsx'
import { NextSteps } from './next-steps.tsx'
import { OnlyShown } from './only-shown.tsx'
import { ThreadInspector } from './thread-inspector.tsx'
import { ThreadOutline } from './thread-outline.tsx'
import { ThreadPicker } from './thread-picker.tsx'
import type { ThreadScene } from './thread-scene.ts'
import { threadSpec } from './thread-spec.ts'
import { openGaps, threadStore } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

/** The thread: facts, the causes that they speak for, and the actions that answer. */
export default function ThreadStage({ stage }: { stage: StageId }) {
  const t = useTexts(threadTexts)
  const [spec] = useState(() => threadSpec(stage))
  const hasSelection = useGraphView(({ selection }) => selection.size > 0)
  const gapsOpen = useGapsOpen()
  return (
    <GraphStage
      spec={spec}
      outlineLabel={t('outline')}
      outline={(alone) => <ThreadOutline alone={alone} />}
      panel={
        <>
          <GapsPanel />
          <ThreadInspector />
          <CauseInspector surface="thread" />
          <ThreadPicker />
        </>
      }
      hasPanel={hasSelection || gapsOpen}
    >
      <Tools />
      <Empty />
      <OnlyShown />
      <HeadsAtEdge />
      <Legend />
      <AtNode />
    </GraphStage>
  )
}

function Tools() {
  const t = useTexts(threadTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  const only = useStore(threadStore, (state) => state.only !== null)
  const gaps = useGraphScene((scene) => (scene as ThreadScene).gaps.length) // as made
  return (
    <GraphTools>
      {canEdit && (
        <ToolButton label={t('link')} keys="A" icon={Link2} onClick={() => canvas.run('link')} />
      )}
      <ToolButton
        label={t('only')}
        keys="F"
        icon={Filter}
        active={only}
        onClick={() => canvas.run('only')}
      />
      <ToolButton label={t('openGaps', { count: gaps })} icon={ListTodo} onClick={openGaps} />
    </GraphTools>
  )
}

function Empty() {
  const t = useTexts(threadTexts)
  const canEdit = useCanEdit()
  const isFiltered = useStore(threadStore, (state) => state.only !== null)
  const isEmpty = useGraphScene(({ nodes }) => nodes.size === 0)
  if (!isEmpty || isFiltered) return null
  return (
    <EmptyCanvas title={t('emptyTitle')}>
      <p>{t('emptyBody')}</p>
      {canEdit && <NextSteps centred />}
    </EmptyCanvas>
  )
}
