import type { TextKind } from '@herringbone/shared/methods/blame-language/types.ts'
import type { NarrativePart } from '@herringbone/shared/model/report-part.ts'
import { type Editor, useEditorState } from '@tiptap/react'
import { usePeopleNames } from '../../../causes/wording/use-people-names.ts'
import { WordingHint } from '../../../causes/wording/wording-hint.tsx'

/** What is written in a part: facts, causes or lessons; of actions "should" is the right word. */
const KINDS: Partial<Record<NarrativePart, TextKind>> = {
  summary: 'fact',
  timeline: 'fact',
  impact: 'fact',
  causes: 'cause',
  lessons: 'lesson',
}

/** One line below a part that is being written, about the first phrase in it. */
export function NarrativeHint({ editor, part }: { editor: Editor; part: NarrativePart }) {
  const text = useEditorState({
    editor,
    selector: ({ editor: { state } }) =>
      state.doc.textBetween(0, state.doc.content.size, '\n', '\n'),
  })
  const people = usePeopleNames()
  const kind = KINDS[part]
  return kind ? (
    <WordingHint id={`narrative ${part}`} text={text} kind={kind} people={people} />
  ) : null
}
