import { addFaultTree } from '@herringbone/shared/doc/add-fault-tree.ts'
import type { MefRefusal } from '@herringbone/shared/interchange/mef-refusal.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { Alert, Button, Radio, Stack } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useGraph } from '../../../canvas/graph/context.ts'
import type { GraphHandle } from '../../../canvas/graph/spec.ts'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { showNode } from '../node/show-node.ts'
import { problemTexts } from '../panel/problem-texts.ts'
import styles from './files.module.css'
import { mefTexts } from './mef-texts.ts'
import { readTreeFile, type TreeReading } from './read-file.ts'
import { WhatComes } from './what-comes.tsx'

interface PreviewStepProps {
  xml: string
  onBack: () => void
  onDone: () => void
}

/** What a file would bring, and where it goes; nothing has changed yet. */
export function PreviewStep({ xml, onBack, onDone }: PreviewStepProps) {
  const t = useTexts(mefTexts)
  const [top, setTop] = useState<string | undefined>(undefined)
  const read = useMemo(() => readTreeFile(xml, top), [xml, top])
  const first = useMemo(() => readTreeFile(xml), [xml])
  const tops = !first.ok && first.refusal.code === 'several-tops' ? first.refusal.about : []
  return (
    <div className={styles.step}>
      {tops.length > 0 && (
        <Radio.Group label={t('chooseTop')} value={top ?? null} onChange={setTop}>
          <Stack gap={6} mt={6}>
            {tops.map((name) => (
              <Radio key={name} value={name} label={name} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {!read.ok && tops.length === 0 && <Refusal refusal={read.refusal} />}
      {read.ok && <WhatComes reading={read.value} />}
      <Add reading={read.ok ? read.value : null} onBack={onBack} onDone={onDone} />
    </div>
  )
}

/** A tree that can be read as a whole is shown whole, of a larger one the top. */
const LEGIBLE = 0.45

function showTree(canvas: GraphHandle, top: string): void {
  showNode(canvas.board, top)
  // The panel opens with the first tree, in the next frame, and would stand over a part of it.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { width } = canvas.plane.view.getState()
      const around = canvas.bounds()
      if (around && width / around.width > LEGIBLE) canvas.plane.fit(around)
    }),
  )
}

function Refusal({ refusal: { code, line, about } }: { refusal: MefRefusal }) {
  const t = useTexts(mefTexts)
  return (
    <Alert color="red" role="alert">
      {line > 0 && <strong>{t('line', { line })} </strong>}
      {t(`refusal_${code}`, { about: about.join(', '), chars: LIMITS.treeFileChars })}
    </Alert>
  )
}

interface AddProps {
  reading: TreeReading | null
  onBack: () => void
  onDone: () => void
}

function Add({ reading, onBack, onDone }: AddProps) {
  const t = useTexts(mefTexts)
  const tp = useTexts(problemTexts)
  const canvas = useGraph()
  const { board } = canvas
  const hasTree = useBoardState(({ treeNodes }) => Object.keys(treeNodes).length > 0)
  const [how, setHow] = useState<'replace' | 'beside'>('replace')
  const add = () => {
    if (!reading) return
    const replace = how === 'replace' || !hasTree
    let made: string | undefined
    board.edit((doc) => {
      made = addFaultTree(doc, reading.tree, { replace, createdBy: board.me.id })
    })
    onDone()
    offerUndo(board, t('added'))
    if (made !== undefined) showTree(canvas, made)
  }
  const sizes = { gates: LIMITS.gatesPerTree, events: LIMITS.eventsPerTree }
  const limits = { ...sizes, inputs: LIMITS.inputsPerGate, depth: LIMITS.treeDepth }
  return (
    <>
      {reading && hasTree && (
        <Radio.Group
          label={t('how')}
          description={how === 'replace' ? t('replaceNote') : undefined}
          value={how}
          // one of the values below
          onChange={(value) => setHow(value as 'replace' | 'beside')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="replace" label={t('replace')} />
            <Radio value="beside" label={t('beside')} />
          </Stack>
        </Radio.Group>
      )}
      {reading?.tooLarge && (
        <Alert color="red" role="alert">
          {tp(reading.tooLarge, limits)}
        </Alert>
      )}
      <div className={styles.foot}>
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
        <Button onClick={add} disabled={!reading || reading.tooLarge !== null}>
          {t('add')}
        </Button>
      </div>
    </>
  )
}
