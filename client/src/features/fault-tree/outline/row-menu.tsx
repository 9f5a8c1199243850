import { useGraph, useGraphScene } from '../../../canvas/graph/context.ts'
import { useCanEdit } from '../../../sync/react.tsx'
import { RowActions } from '../../../ui/row-actions.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { pictureOf } from '../editor/tree-scene.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { useNodeName } from '../node/node-names.ts'
import { NodeMenuItems } from './node-menu-items.tsx'

/** Everything that can be done with a node, without a pointer on a canvas. */
export function TreeRowMenu({ id }: { id: string }) {
  const t = useTexts(treeTexts)
  const canEdit = useCanEdit()
  const canvas = useGraph()
  const drawn = useGraphScene((scene) => pictureOf(scene)?.drawn.get(id))
  const text = useNodeName(drawn?.node ?? '')
  if (!canEdit || !drawn) return null
  return (
    <RowActions label={t('menu', { text })}>
      <NodeMenuItems canvas={canvas} drawn={drawn} />
    </RowActions>
  )
}
