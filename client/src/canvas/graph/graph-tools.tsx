import { Hand, List, MousePointer2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../ui/texts.ts'
import { ToolButton, ToolRail } from '../../ui/tool-rail.tsx'
import { planeTexts } from '../plane-texts.ts'
import { useGraph } from './context.ts'
import { graphTexts } from './graph-texts.ts'
import { useGraphView } from './graph-view.ts'

/** The tools of a graph canvas: select, hand, those that the surface adds (`ToolButton`s), list. */
export function GraphTools({ children }: { children?: ReactNode }) {
  const t = useTexts(graphTexts)
  const plane = useTexts(planeTexts)
  const canvas = useGraph()
  const tool = useGraphView((view) => view.tool)
  const outlineOpen = useGraphView((view) => view.outlineOpen)
  return (
    <ToolRail label={t('tools')}>
      <ToolButton
        label={t('select')}
        keys="V"
        icon={MousePointer2}
        active={tool === 'select'}
        onClick={() => canvas.run('select')}
      />
      <ToolButton
        label={t('hand')}
        keys="H"
        icon={Hand}
        active={tool === 'hand'}
        onClick={() => canvas.run('hand')}
      />
      {children}
      <ToolButton
        label={plane('list')}
        keys="L"
        icon={List}
        active={outlineOpen}
        onClick={() => canvas.run('list')}
      />
    </ToolRail>
  )
}
