import { Menu } from '@mantine/core'
import {
  Hand,
  ImageDown,
  Lasso,
  LayoutGrid,
  List,
  MousePointer2,
  Sparkles,
  StickyNote,
  UsersRound,
} from 'lucide-react'
import { useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { ToolButton, ToolRail } from '../../../ui/tool-rail.tsx'
import { arrangeAll } from '../cluster-actions.ts'
import { savePicture } from '../export/save-picture.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface } from '../surface/context.ts'
import { useGroupAreas } from '../surface/group-areas.tsx'
import { type Tool, useNotesView, viewStore } from '../view-store.ts'

const use = (tool: Tool) => () => viewStore.setState({ tool })

/** The tools of the notes. Those who only read have the ones that change nothing. */
export function NotesTools() {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const canEdit = useCanEdit()
  const tool = useNotesView((view) => view.tool)
  const outlineOpen = useNotesView((view) => view.outlineOpen)
  const outcomesOpen = useNotesView((view) => view.outcomesOpen)
  const { mine } = useGroupAreas()
  return (
    <ToolRail label={t('tools')}>
      <ToolButton
        label={t('select')}
        keys="V"
        icon={MousePointer2}
        active={tool === 'select'}
        onClick={use('select')}
      />
      <ToolButton
        label={t('hand')}
        keys="H"
        icon={Hand}
        active={tool === 'hand'}
        onClick={use('hand')}
      />
      {canEdit && (
        <>
          <ToolButton
            label={t('add')}
            keys="N"
            icon={StickyNote}
            active={tool === 'add'}
            onClick={use('add')}
          />
          <ToolButton
            label={t('lasso')}
            keys="O"
            icon={Lasso}
            active={tool === 'lasso'}
            onClick={use('lasso')}
          />
          <ToolButton
            label={t('arrangeAll')}
            icon={LayoutGrid}
            onClick={() => arrangeAll(surface)}
          />
        </>
      )}
      <ToolButton
        label={t('outline')}
        keys="L"
        icon={List}
        active={outlineOpen}
        onClick={() => viewStore.setState({ outlineOpen: !outlineOpen, canvasOnPhone: false })}
      />
      <ToolButton
        label={t('outcomes')}
        icon={Sparkles}
        active={outcomesOpen}
        onClick={() => viewStore.setState({ outcomesOpen: !outcomesOpen })}
      />
      {mine && (
        <ToolButton
          label={t('goToGroup')}
          icon={UsersRound}
          onClick={() => surface.plane.fit(mine)}
        />
      )}
      <Menu position="right">
        <Menu.Target>
          <ToolButton label={t('export')} icon={ImageDown} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void savePicture(surface, 'png')}>{t('exportPng')}</Menu.Item>
          <Menu.Item onClick={() => void savePicture(surface, 'svg')}>{t('exportSvg')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </ToolRail>
  )
}
