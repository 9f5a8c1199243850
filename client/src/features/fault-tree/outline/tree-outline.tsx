import { ActionIcon, Button } from '@mantine/core'
import { FileDown, Plus } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useGraph, useGraphScene } from '../../../canvas/graph/context.ts'
import { GraphOutline } from '../../../canvas/graph/graph-outline.tsx'
import type { OutlineRow } from '../../../canvas/graph/outline-rows.ts'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { treeView } from '../analysis/tree-view.ts'
import { addBelow } from '../editor/tree-commands.ts'
import { pictureOf } from '../editor/tree-scene.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { FileMenu } from '../files/file-menu.tsx'
import { NodeWording } from '../node/node-wording.tsx'
import styles from './outline.module.css'
import { TreeRowMenu } from './row-menu.tsx'
import { treeRows } from './tree-rows.ts'

/** The tree as a list with levels: all that the canvas has, for keyboard, screen reader and phone. */
export function TreeOutline({ alone }: { alone: boolean }) {
  const t = useTexts(treeTexts)
  const rows = useRows()
  return (
    <GraphOutline
      rows={rows}
      heading={t('tree')}
      alone={alone}
      Menu={TreeRowMenu}
      Below={NodeWording}
      footer={<Foot hasNodes={rows.length > 0} />}
    />
  )
}

/** To add, to the analysis and to files: on a phone there are no tools of the canvas. */
function Foot({ hasNodes }: { hasNodes: boolean }) {
  const t = useTexts(treeTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  const hasTop = useBoardState(
    ({ analysis, treeNodes }) => analysis.top !== '' && treeNodes[analysis.top] !== undefined,
  )
  return (
    <div className={styles.foot}>
      {canEdit && (
        <Button
          variant="default"
          leftSection={<Plus size={16} aria-hidden="true" />}
          onClick={() => addBelow(canvas)}
        >
          {t(hasTop ? 'addInput' : 'start')}
        </Button>
      )}
      {hasNodes && (
        <Button variant="default" onClick={() => treeView.setState({ panelOpen: true })}>
          {t('panel')}
        </Button>
      )}
      <FileMenu position="top-end">
        <ActionIcon variant="default" size={36} aria-label={t('file')}>
          <FileDown size={18} aria-hidden="true" />
        </ActionIcon>
      </FileMenu>
    </div>
  )
}

/** Made along with the canvas: of a large tree not at each change of others. */
function useRows(): readonly OutlineRow[] {
  const { store } = useBoard()
  const scene = useGraphScene((drawn) => drawn)
  const before = useRef<ReadonlyMap<string, OutlineRow>>(new Map())
  return useMemo(() => {
    const picture = pictureOf(scene)
    if (!picture) return []
    const rows = treeRows(store.getState(), picture).map((row) =>
      sameRow(before.current.get(row.id), row),
    )
    before.current = new Map(rows.map((row) => [row.id, row]))
    return rows
  }, [scene, store])
}

function sameRow(before: OutlineRow | undefined, next: OutlineRow): OutlineRow {
  const isSame =
    before !== undefined &&
    before.depth === next.depth &&
    before.label === next.label &&
    before.note === next.note &&
    before.isOpen === next.isOpen
  return isSame ? before : next
}
