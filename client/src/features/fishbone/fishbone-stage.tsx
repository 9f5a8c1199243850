import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { Button } from '@mantine/core'
import { ArrowRightLeft, CirclePlus, CornerDownRight, Fish } from 'lucide-react'
import { useStore } from 'zustand'
import { EmptyCanvas } from '../../canvas/empty-canvas.tsx'
import { useGraph, useGraphGesture, useGraphScene } from '../../canvas/graph/context.ts'
import { GraphStage } from '../../canvas/graph/graph-stage.tsx'
import { GraphTools } from '../../canvas/graph/graph-tools.tsx'
import { useGraphView } from '../../canvas/graph/graph-view.ts'
import { AtNode } from '../../causes/at-node.tsx'
import { CauseInspector } from '../../causes/cause-inspector.tsx'
import { useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { ToolButton } from '../../ui/tool-rail.tsx'
import { BonesDialog } from './bones-dialog.tsx'
import styles from './fishbone.module.css'
import { addCause } from './fishbone-edits.ts'
import { FishboneOutline } from './fishbone-outline.tsx'
import { fishboneSpec } from './fishbone-spec.ts'
import { fishboneTexts } from './fishbone-texts.ts'
import { MovePicker } from './move-picker.tsx'
import { openPanel, panelStore } from './panel-store.ts'

/** The fishbone: the effect, and by their kinds the causes that led to it. */
export default function FishboneStage() {
  const t = useTexts(fishboneTexts)
  const hasPanel = useGraphView(({ selection }) =>
    [...selection].some((id) => id.startsWith('cause:')),
  )
  return (
    <GraphStage
      spec={fishboneSpec}
      outlineLabel={t('outline')}
      outline={(alone) => <FishboneOutline alone={alone} />}
      panel={<Panel />}
      hasPanel={hasPanel}
    >
      <Tools />
      <Empty />
      <AtNode />
    </GraphStage>
  )
}

function Tools() {
  const t = useTexts(fishboneTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  return (
    <GraphTools>
      {canEdit && (
        <>
          <ToolButton
            label={t('add')}
            keys="Tab"
            icon={CirclePlus}
            onClick={() => canvas.run('add')}
          />
          <ToolButton
            label={t('why')}
            keys="W"
            icon={CornerDownRight}
            onClick={() => canvas.run('why')}
          />
          <ToolButton
            label={t('move')}
            keys="M"
            icon={ArrowRightLeft}
            onClick={() => canvas.run('move')}
          />
          <ToolButton
            label={t('categories')}
            icon={Fish}
            onClick={() => openPanel({ kind: 'bones', category: null })}
          />
        </>
      )}
    </GraphTools>
  )
}

function Empty() {
  const t = useTexts(fishboneTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  const hasCauses = useGraphScene(({ nodes }) =>
    [...nodes.keys()].some((id) => id.startsWith('cause:')),
  )
  if (hasCauses) return null
  return (
    <EmptyCanvas title={t('emptyTitle')} atTop>
      <p>{t(canEdit ? 'emptyBody' : 'emptyRead')}</p>
      {canEdit && (
        <Button
          leftSection={<CirclePlus size={18} aria-hidden="true" />}
          onClick={() => canvas.run('add')}
        >
          {t('emptyAdd')}
        </Button>
      )}
    </EmptyCanvas>
  )
}

/** What is beside the canvas or over it, with the list alone too. */
function Panel() {
  const panel = useStore(panelStore, (state) => state.panel)
  const isDragging = useGraphGesture(({ drag }) => drag !== null)
  return (
    <>
      <CauseInspector surface="fishbone" aside={isDragging} actions={(id) => <Actions id={id} />} />
      {panel?.kind === 'bones' && <BonesDialog focused={panel.category} />}
      {panel?.kind === 'move' && <MovePicker causes={panel.causes} />}
    </>
  )
}

/** What the fishbone can do with a cause, at the foot of its inspector. */
function Actions({ id }: { id: CauseId }) {
  const t = useTexts(fishboneTexts)
  const canvas = useGraph()
  return (
    <div className={styles.actions}>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => addCause(canvas, { kind: 'below', cause: id })}
      >
        {t('why')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => openPanel({ kind: 'move', causes: [id] })}
      >
        {t('move')}
      </Button>
    </div>
  )
}
