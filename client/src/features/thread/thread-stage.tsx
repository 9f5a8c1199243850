import type { ItemRef } from '@herringbone/shared/model/link.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { Button } from '@mantine/core'
import { Filter, Link2, ListTodo } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { EmptyCanvas } from '../../canvas/empty-canvas.tsx'
import { useGraph, useGraphScene } from '../../canvas/graph/context.ts'
import { GraphStage } from '../../canvas/graph/graph-stage.tsx'
import { GraphTools } from '../../canvas/graph/graph-tools.tsx'
import { clearSelection, useGraphView } from '../../canvas/graph/graph-view.ts'
import { CauseInspector } from '../../causes/cause-inspector.tsx'
import { shortened } from '../../causes/links/shortened.ts'
import { itemWords } from '../../related/item-words.ts'
import { useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { ToolButton } from '../../ui/tool-rail.tsx'
import { GapsPanel } from './gaps-panel.tsx'
import styles from './thread.module.css'
import { ThreadInspector } from './thread-inspector.tsx'
import { ThreadOutline } from './thread-outline.tsx'
import { ThreadPicker } from './thread-picker.tsx'
import type { ThreadScene } from './thread-scene.ts'
import { threadSpec } from './thread-spec.ts'
import { showOnly, threadStore } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'
import { useShowWanted } from './use-show-wanted.ts'

/** The thread: facts, the causes that they speak for, and the actions that answer. */
export default function ThreadStage({ stage }: { stage: StageId }) {
  const t = useTexts(threadTexts)
  const [spec] = useState(() => threadSpec(stage))
  const hasSelection = useGraphView(({ selection }) => selection.size > 0)
  const gapsOpen = useStore(threadStore, (state) => state.gapsOpen)
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
        </>
      }
      hasPanel={hasSelection || gapsOpen}
    >
      <Tools />
      <Empty />
      <Only />
      <ThreadPicker />
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
      <ToolButton
        label={t('openGaps', { count: gaps })}
        icon={ListTodo}
        onClick={() => {
          clearSelection()
          threadStore.setState({ gapsOpen: true })
        }}
      />
    </GraphTools>
  )
}

function Empty() {
  const t = useTexts(threadTexts)
  const isEmpty = useGraphScene(({ nodes }) => nodes.size === 0)
  if (!isEmpty) return null
  return (
    <EmptyCanvas title={t('emptyTitle')}>
      <p>{t('emptyBody')}</p>
    </EmptyCanvas>
  )
}

/** That not everything is shown, and the way back. */
function Only() {
  const t = useTexts(threadTexts)
  const canvas = useGraph()
  useShowWanted()
  const only = useStore(threadStore, (state) => state.only)
  const [first] = only ?? []
  const text = useBoardState((state) =>
    first ? shortened(itemWords(state, first as ItemRef)) : '',
  )
  if (!only) return null
  return (
    <div className={styles.only} role="status">
      {only.length === 1 ? t('onlyOf', { text }) : t('onlyMany', { count: only.length })}
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => {
          showOnly(null)
          canvas.run('fit')
        }}
      >
        {t('showAll')}
      </Button>
    </div>
  )
}
