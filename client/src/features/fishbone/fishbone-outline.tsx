import type { CategoryId } from '@herringbone/shared/model/ids.ts'
import { ActionIcon, Menu } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useGraph, useGraphScene } from '../../canvas/graph/context.ts'
import { GraphOutline } from '../../canvas/graph/graph-outline.tsx'
import { toggleFolded } from '../../canvas/graph/graph-view.ts'
import { useCategoryName } from '../../causes/category-names.ts'
import { causeOf } from '../../causes/links/cause-of.ts'
import { CauseBelow } from '../../causes/outline-below.tsx'
import { askRoot } from '../../causes/root/ask-root.ts'
import { useBoardState, useCanEdit } from '../../sync/react.tsx'
import { RowActions } from '../../ui/row-actions.tsx'
import { useTexts } from '../../ui/texts.ts'
import { addCause, besideOf, crossBone, deleteCauses, shiftCause } from './fishbone-edits.ts'
import type { FishboneScene } from './fishbone-scene.ts'
import { fishboneTexts } from './fishbone-texts.ts'
import { outlineRows } from './outline-rows.ts'
import { openPanel } from './panel-store.ts'

/** The fishbone as an indented list: the same content as the canvas. */
export function FishboneOutline({ alone }: { alone: boolean }) {
  const t = useTexts(fishboneTexts)
  const scene = useGraphScene((all) => all as FishboneScene) // made by `createFishboneScene`
  const rows = useMemo(() => outlineRows(scene), [scene])
  return (
    <GraphOutline
      rows={rows}
      heading={t('outline')}
      alone={alone}
      Menu={RowMenu}
      Below={CauseBelow}
    />
  )
}

function RowMenu({ id }: { id: string }) {
  const t = useTexts(fishboneTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  const cause = causeOf(id)
  const words = useBoardState(({ causes }) => cause && causes[cause]?.text)
  if (!canEdit || id === 'problem' || id === 'tray') return null
  const text = words || (canvas.scene.getState().nodes.get(id)?.label ?? '')
  const isBone = id.startsWith('category:')
  return (
    <>
      {isBone && <AddToBone id={id} />}
      <RowActions label={t('menu', { text })}>
        {isBone ? <BoneItems id={id} /> : <CauseItems id={id} />}
      </RowActions>
    </>
  )
}

/** As on the canvas: what one does most needs no menu. */
function AddToBone({ id }: { id: string }) {
  const t = useTexts(fishboneTexts)
  const canvas = useGraph()
  const nameOf = useCategoryName()
  const category = id.slice('category:'.length) as CategoryId // as `boneRef` makes it
  const bone = useBoardState(({ categories }) => categories[category])
  if (!bone) return null
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('addTo', { name: nameOf(bone) })}
      onClick={() => addCause(canvas, { kind: 'bone', category })}
    >
      <Plus size={17} aria-hidden="true" />
    </ActionIcon>
  )
}

function BoneItems({ id }: { id: string }) {
  const t = useTexts(fishboneTexts)
  const canvas = useGraph()
  const category = id.slice('category:'.length) as CategoryId // as `boneRef` makes it
  return (
    <>
      <Menu.Item onClick={() => addCause(canvas, { kind: 'bone', category })}>{t('add')}</Menu.Item>
      <Menu.Item onClick={() => toggleFolded('fishbone', id)}>{t('fold')}</Menu.Item>
      <Menu.Item onClick={() => openPanel({ kind: 'bones', category })}>
        {t('categories')}
      </Menu.Item>
    </>
  )
}

function CauseItems({ id }: { id: string }) {
  const t = useTexts(fishboneTexts)
  const canvas = useGraph()
  const cause = causeOf(id)
  const isRoot = useBoardState(
    (state) => cause !== undefined && state.causes[cause]?.rootBecause !== null,
  )
  const isOnBone = useBoardState((state) => cause !== undefined && !!state.causes[cause]?.category)
  if (!cause) return null
  return (
    <>
      <Menu.Item onClick={() => openPanel({ kind: 'move', causes: [cause] })}>
        {t('move')}
      </Menu.Item>
      <Menu.Item onClick={() => shiftCause(canvas, cause, -1, 'all')}>{t('earlier')}</Menu.Item>
      <Menu.Item onClick={() => shiftCause(canvas, cause, 1, 'all')}>{t('later')}</Menu.Item>
      {isOnBone && <Menu.Item onClick={() => crossBone(canvas, cause)}>{t('cross')}</Menu.Item>}
      <Menu.Item onClick={() => addCause(canvas, besideOf(canvas, cause))}>{t('add')}</Menu.Item>
      <Menu.Item onClick={() => addCause(canvas, { kind: 'below', cause })}>{t('why')}</Menu.Item>
      <Menu.Item onClick={() => toggleFolded('fishbone', id)}>{t('fold')}</Menu.Item>
      <Menu.Item onClick={() => askRoot(canvas, cause, 'list')}>
        {t(isRoot ? 'notRoot' : 'root')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item color="red" onClick={() => deleteCauses(canvas, [cause])}>
        {t('delete')}
      </Menu.Item>
    </>
  )
}
