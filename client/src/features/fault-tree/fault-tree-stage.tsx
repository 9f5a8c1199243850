import { Button } from '@mantine/core'
import { Activity, FileDown, GitFork, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { EmptyCanvas } from '../../canvas/empty-canvas.tsx'
import { useGraph, useGraphScene } from '../../canvas/graph/context.ts'
import { GraphStage } from '../../canvas/graph/graph-stage.tsx'
import { GraphTools } from '../../canvas/graph/graph-tools.tsx'
import { graphView } from '../../canvas/graph/graph-view.ts'
import { WordingAtNode } from '../../causes/wording/wording-at-node.tsx'
import { useBoard, useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { ToolButton } from '../../ui/tool-rail.tsx'
import { AnalyserProvider } from './analysis/tree-context.tsx'
import { openTreeView, treeView, useTreeView } from './analysis/tree-view.ts'
import { startFresh } from './editor/fresh.ts'
import { faultTreeSpec } from './editor/spec.ts'
import { addBelow } from './editor/tree-commands.ts'
import { treeTexts } from './fault-tree-texts.ts'
import { FileMenu } from './files/file-menu.tsx'
import { ImportTree } from './files/import-tree.tsx'
import { wordedNode } from './node/worded-node.ts'
import { TreeOutline } from './outline/tree-outline.tsx'
import { TreePanel } from './panel/tree-panel.tsx'

/** The fault tree: its canvas, its list, and what the analysis says of it. */
export default function FaultTreeStage() {
  const t = useTexts(treeTexts)
  const board = useBoard()
  useState(() => openTreeView(board.id))
  const panelOpen = useTreeView((view) => view.panelOpen)
  const hasTree = useBoardState(({ analysis, treeNodes }) =>
    analysis.top !== '' && treeNodes[analysis.top] ? true : hasAny(treeNodes),
  )
  const showsPanel = panelOpen && hasTree
  useShowsSelected()
  return (
    <AnalyserProvider>
      <GraphStage
        spec={faultTreeSpec}
        outlineLabel={t('outline')}
        outline={(alone) => <TreeOutline alone={alone} />}
        hasPanel={showsPanel}
        panel={
          <>
            {showsPanel && <TreePanel />}
            <ImportTree />
          </>
        }
      >
        <Tools />
        <Empty />
        <WordingAtNode wordedOf={wordedNode} />
      </GraphStage>
    </AnalyserProvider>
  )
}

function hasAny(records: object): boolean {
  for (const _ in records) return true
  return false
}

/** What is selected is shown in the panel, unless one has chosen to look at the analysis. */
function useShowsSelected(): void {
  useEffect(
    () =>
      graphView.subscribe((now, before) => {
        const isPicked = now.selection.size === 1 && now.selection !== before.selection
        if (isPicked && !treeView.getState().pinned) treeView.setState({ tab: 'item' })
      }),
    [],
  )
}

function Tools() {
  const t = useTexts(treeTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  const panelOpen = useTreeView((view) => view.panelOpen)
  return (
    <GraphTools>
      {canEdit && (
        <ToolButton label={t('addInput')} keys="N" icon={Plus} onClick={() => addBelow(canvas)} />
      )}
      <ToolButton
        label={t('panel')}
        keys="P"
        icon={Activity}
        active={panelOpen}
        onClick={() => treeView.setState({ panelOpen: !panelOpen })}
      />
      <FileMenu position="right">
        <ToolButton label={t('file')} icon={FileDown} />
      </FileMenu>
    </GraphTools>
  )
}

function Empty() {
  const t = useTexts(treeTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  const isEmpty = useGraphScene((scene) => scene.nodes.size === 0)
  if (!isEmpty) return null
  return (
    <EmptyCanvas title={t('emptyTitle')}>
      <p>{t(canEdit ? 'emptyBody' : 'emptyRead')}</p>
      {canEdit && (
        <>
          <Button
            leftSection={<GitFork size={18} aria-hidden="true" />}
            onClick={() => startFresh(canvas)}
          >
            {t('start')}
          </Button>
          <Button variant="subtle" onClick={() => treeView.setState({ importOpen: true })}>
            {t('importFile')}
          </Button>
        </>
      )}
    </EmptyCanvas>
  )
}
