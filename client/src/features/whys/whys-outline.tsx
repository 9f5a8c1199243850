import type { ItemRef } from '@herringbone/shared/model/link.ts'
import { ActionIcon } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useGraph, useGraphScene } from '../../canvas/graph/context.ts'
import { GraphOutline } from '../../canvas/graph/graph-outline.tsx'
import { causeOf } from '../../causes/links/cause-of.ts'
import { CauseBelow } from '../../causes/outline-below.tsx'
import { itemWords } from '../../related/item-words.ts'
import { useBoardState, useCanEdit } from '../../sync/react.tsx'
import { RowActions } from '../../ui/row-actions.tsx'
import { useTexts } from '../../ui/texts.ts'
import { CauseItems } from './cause-items.tsx'
import { outlineRows } from './outline-rows.ts'
import { addAnswer } from './whys-edits.ts'
import type { WhysScene } from './whys-scene.ts'
import { whysTexts } from './whys-texts.ts'

/** The whys as an indented list: the same content as the canvas. */
export function WhysOutline({ alone }: { alone: boolean }) {
  const t = useTexts(whysTexts)
  const scene = useGraphScene((all) => all as WhysScene) // made by `createWhysScene`
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
  const t = useTexts(whysTexts)
  const canEdit = useCanEdit()
  const text = useBoardState((state) => itemWords(state, id as ItemRef)) // nodes are named by what they are
  const canvas = useGraph()
  if (!canEdit) return null
  return (
    <>
      {causeOf(id) === undefined && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('answerTo', { text })}
          onClick={() => addAnswer(canvas, id as ItemRef)} // nodes are named by what they are
        >
          <Plus size={17} aria-hidden="true" />
        </ActionIcon>
      )}
      <RowActions label={t('menu', { text })}>
        <CauseItems id={id} />
      </RowActions>
    </>
  )
}
