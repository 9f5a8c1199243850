import { Menu, type MenuProps } from '@mantine/core'
import type { ReactElement } from 'react'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { treeView } from '../analysis/tree-view.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { saveTree } from './save-tree.ts'

interface FileMenuProps {
  position: MenuProps['position'] & string
  /** The button that opens it. */
  children: ReactElement
}

/** A tree from a file, or to one. */
export function FileMenu({ position, children }: FileMenuProps) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  return (
    <Menu position={position}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {canEdit && (
          <Menu.Item onClick={() => treeView.setState({ importOpen: true })}>
            {t('importFile')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => saveTree(board)}>{t('exportFile')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
