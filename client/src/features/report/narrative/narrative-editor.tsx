import { narrativeBody } from '@herringbone/shared/doc/edit-narratives.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { NarrativePart } from '@herringbone/shared/model/report-part.ts'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { useEffect } from 'react'
import type * as Y from 'yjs'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { narrativeExtensions } from './extensions.ts'
import { follow } from './follow-link.ts'
import styles from './narrative.module.css'
import { NarrativeHint } from './narrative-hint.tsx'
import { narrativeTexts } from './narrative-texts.ts'
import { Toolbar } from './toolbar.tsx'

interface NarrativeEditorProps {
  part: NarrativePart
  title: string
}

/** Where people write one part of the report together. */
export function NarrativeEditor(props: NarrativeEditorProps) {
  const { doc } = useBoard()
  // The record comes with the board, and is another one when the board was loaded anew.
  const body = useBoardState(
    ({ narratives }) => narratives[props.part] && narrativeBody(doc, props.part),
  )
  return body ? <Bound key={props.part} {...props} body={body} /> : null
}

function Bound({ part, title, body }: NarrativeEditorProps & { body: Y.XmlFragment }) {
  const t = useTexts(narrativeTexts)
  const { id: boardId } = useBoard()
  const canEdit = useCanEdit()
  const label = t('field', { part: title })
  const editor = useEditor(
    {
      extensions: narrativeExtensions(body),
      editable: canEdit,
      editorProps: {
        handleClick: (_view, _at, event) => follow(event, boardId),
        attributes: {
          'aria-label': label,
          'aria-multiline': 'true',
          role: 'textbox',
          class: styles.text ?? '',
        },
      },
    },
    [body],
  )
  useEffect(() => {
    editor.setEditable(canEdit, false)
  }, [editor, canEdit])
  const { isEmpty, length } = useEditorState({
    editor,
    selector: ({ editor: { isEmpty: empty, state } }) => ({
      isEmpty: empty,
      length: state.doc.textContent.length,
    }),
  })
  return (
    <div className={styles.editor} data-empty={isEmpty || undefined} data-narrative={part}>
      {canEdit && <Toolbar editor={editor} title={title} />}
      {isEmpty && (
        <p className={styles.placeholder} aria-hidden>
          {t('placeholder')}
        </p>
      )}
      <EditorContent editor={editor} />
      {canEdit && <NarrativeHint editor={editor} part={part} />}
      {length > LIMITS.narrativeChars && (
        <p className={styles.full} role="status">
          {t('full', { count: LIMITS.narrativeChars })}
        </p>
      )}
    </div>
  )
}
