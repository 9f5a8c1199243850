import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { Button } from '@mantine/core'
import { CornerDownRight, Flag, GitBranchPlus, Link2 } from 'lucide-react'
import { EmptyCanvas } from '../../canvas/empty-canvas.tsx'
import { useGraph, useGraphGesture, useGraphScene } from '../../canvas/graph/context.ts'
import { GraphStage } from '../../canvas/graph/graph-stage.tsx'
import { GraphTools } from '../../canvas/graph/graph-tools.tsx'
import { useGraphView } from '../../canvas/graph/graph-view.ts'
import { LinkHandle } from '../../canvas/graph/link-handle.tsx'
import { AtNode } from '../../causes/at-node.tsx'
import { CauseInspector } from '../../causes/cause-inspector.tsx'
import { useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { ToolButton } from '../../ui/tool-rail.tsx'
import { LevelsAtEdge } from './levels.tsx'
import { openPicker } from './picker-store.ts'
import styles from './whys.module.css'
import { addAnswer, questionOf, takeOut } from './whys-edits.ts'
import { WhysOutline } from './whys-outline.tsx'
import { WhysPicker } from './whys-picker.tsx'
import type { WhysScene } from './whys-scene.ts'
import { whysSpec } from './whys-spec.ts'
import { whysTexts } from './whys-texts.ts'
import { WhysTray } from './whys-tray.tsx'

/** 5 Whys: the problem, and what led to it, and what led to that. */
export default function WhysStage() {
  const t = useTexts(whysTexts)
  const hasPanel = useGraphView(({ selection }) =>
    [...selection].some((id) => id.startsWith('cause:')),
  )
  return (
    <GraphStage
      spec={whysSpec}
      outlineLabel={t('outline')}
      outline={(alone) => <WhysOutline alone={alone} />}
      panel={<Panel />}
      hasPanel={hasPanel}
    >
      <Tools />
      <Empty />
      <AtNode />
      <LinkHandle />
      <LevelsAtEdge />
      <WhysTray />
      <WhysPicker />
    </GraphStage>
  )
}

function Tools() {
  const t = useTexts(whysTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  return (
    <GraphTools>
      {canEdit && (
        <>
          <ToolButton
            label={t('answer')}
            keys="Tab"
            icon={CornerDownRight}
            onClick={() => canvas.run('add')}
          />
          <ToolButton
            label={t('branch')}
            keys="B"
            icon={GitBranchPlus}
            onClick={() => canvas.run('branch')}
          />
          <ToolButton label={t('link')} keys="A" icon={Link2} onClick={() => canvas.run('link')} />
          <ToolButton label={t('startFact')} icon={Flag} onClick={() => openPicker('fact')} />
        </>
      )}
    </GraphTools>
  )
}

function Empty() {
  const t = useTexts(whysTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  const isEmpty = useGraphScene(({ nodes }) => nodes.size <= 1)
  if (!isEmpty) return null
  return (
    <EmptyCanvas title={t('emptyTitle')} atTop>
      <p>{t(canEdit ? 'emptyBody' : 'emptyRead')}</p>
      {canEdit && (
        <Button
          leftSection={<CornerDownRight size={18} aria-hidden="true" />}
          onClick={() => addAnswer(canvas, 'problem')}
        >
          {t('emptyStart')}
        </Button>
      )}
    </EmptyCanvas>
  )
}

function Panel() {
  const isDragging = useGraphGesture(({ drag }) => drag !== null)
  return <CauseInspector surface="whys" aside={isDragging} actions={(id) => <Actions id={id} />} />
}

/** What the whys can do with a cause, at the foot of its inspector. */
function Actions({ id }: { id: CauseId }) {
  const t = useTexts(whysTexts)
  const canvas = useGraph()
  const item = causeRef(id)
  const question = questionOf(canvas.scene.getState() as WhysScene, item) // as made
  return (
    <div className={styles.actions}>
      <Button size="compact-sm" variant="default" onClick={() => addAnswer(canvas, item)}>
        {t('answer')}
      </Button>
      {question && (
        <>
          <Button size="compact-sm" variant="default" onClick={() => addAnswer(canvas, question)}>
            {t('branch')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => takeOut(canvas, [item])}>
            {t('takeOut')}
          </Button>
        </>
      )}
    </div>
  )
}
