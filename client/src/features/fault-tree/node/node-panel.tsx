import { LIMITS } from '@herringbone/shared/limits.ts'
import { voiceOf } from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { isGateKind } from '@herringbone/shared/model/tree-node.ts'
import { useHintBeside } from '../../../causes/wording/hint-beside.ts'
import { usePeopleNames } from '../../../causes/wording/use-people-names.ts'
import { useWorded } from '../../../causes/wording/worded-item.ts'
import { WordingHint } from '../../../causes/wording/wording-hint.tsx'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useSharedText } from '../../../sync/use-shared-text.ts'
import { useTexts } from '../../../ui/texts.ts'
import { wordsText } from '../editor/tree-edits.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { CauseField } from './cause-field.tsx'
import { CauseLinks } from './cause-links.tsx'
import { ChanceField } from './chance-field.tsx'
import { HouseField, KField } from './gate-fields.tsx'
import { KindSelect } from './kind-select.tsx'
import styles from './node.module.css'
import { NodeLines } from './node-lines.tsx'
import { wordedNode } from './worded-node.ts'

/** Everything about one gate or event. */
export function NodePanel({ id }: { id: TreeNodeId }) {
  const kind = useBoardState((state) => state.treeNodes[id]?.kind)
  if (!kind) return null
  return (
    <>
      <Words id={id} />
      <KindSelect id={id} kind={kind} />
      {kind === 'atleast' && <KField id={id} />}
      {kind === 'house' && <HouseField id={id} />}
      {!isGateKind(kind) && kind !== 'house' && <ChanceField id={id} />}
      <CauseField id={id} />
      <NodeLines id={id} />
      <CauseLinks id={id} />
    </>
  )
}

function Words({ id }: { id: TreeNodeId }) {
  const t = useTexts(treeTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const voice = useBoardState((state) => {
    const node = state.treeNodes[id]
    return node ? voiceOf(node, state) : 'own'
  })
  const max = voice === 'problem' ? LIMITS.titleChars : LIMITS.noteTextChars
  const { bind } = useSharedText(() => wordsText(board, id), { maxLength: max })
  const name = useBoardState((state) => state.treeNodes[id]?.name ?? '')
  const worded = useWorded(`node:${id}`, wordedNode)
  const people = usePeopleNames()
  useHintBeside(worded?.id ?? id)
  return (
    <div className={styles.field}>
      <textarea
        {...bind}
        key={voice}
        className={styles.words}
        rows={1}
        aria-label={t('text')}
        placeholder={name || t('text')}
        readOnly={!canEdit || bind.readOnly}
      />
      {worded && <WordingHint {...worded} people={people} />}
      {voice !== 'own' && (
        <p className={styles.note}>{t(voice === 'cause' ? 'wordsOfCause' : 'wordsOfProblem')}</p>
      )}
    </div>
  )
}
