import { ActionIcon, Menu } from '@mantine/core'
import { EllipsisVertical } from 'lucide-react'
import { useGraph, useGraphScene } from '../../../canvas/graph/context.ts'
import { useCanEdit } from '../../../sync/react.tsx'
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
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('menu', { text })}>
          <EllipsisVertical size={17} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        <NodeMenuItems canvas={canvas} drawn={drawn} />
      </Menu.Dropdown>
    </Menu>
  )
}
