import { ActionIcon, Tooltip } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  Code,
  Heading,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
} from 'lucide-react'
import { useTexts } from '../../../ui/texts.ts'
import { InsertButton } from './insert-button.tsx'
import { LinkButton } from './link-button.tsx'
import styles from './narrative.module.css'
import { narrativeTexts } from './narrative-texts.ts'

type Tool = 'bold' | 'italic' | 'heading' | 'bulletList' | 'orderedList' | 'quote' | 'code'

const TOOLS: readonly {
  name: Tool
  Icon: LucideIcon
  isOn: (editor: Editor) => boolean
  toggle: (editor: Editor) => void
}[] = [
  {
    name: 'bold',
    Icon: Bold,
    isOn: (editor) => editor.isActive('bold'),
    toggle: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    Icon: Italic,
    isOn: (editor) => editor.isActive('italic'),
    toggle: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'heading',
    Icon: Heading,
    isOn: (editor) => editor.isActive('heading'),
    toggle: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'bulletList',
    Icon: List,
    isOn: (editor) => editor.isActive('bulletList'),
    toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    Icon: ListOrdered,
    isOn: (editor) => editor.isActive('orderedList'),
    toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    Icon: Quote,
    isOn: (editor) => editor.isActive('blockquote'),
    toggle: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'code',
    Icon: Code,
    isOn: (editor) => editor.isActive('codeBlock'),
    toggle: (editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
]

/** What a selection can be made into; it stands above the text while that is written in. */
export function Toolbar({ editor, title }: { editor: Editor; title: string }) {
  const t = useTexts(narrativeTexts)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      TOOLS.filter(({ isOn }) => isOn(now))
        .map(({ name }) => name)
        .join(' '),
  }).split(' ')
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('tools', { part: title })}>
      {TOOLS.map(({ name, Icon, toggle }) => (
        <Tooltip key={name} label={t(name)}>
          <ActionIcon
            variant={on.includes(name) ? 'light' : 'subtle'}
            size="md"
            aria-label={t(name)}
            aria-pressed={on.includes(name)}
            onMouseDown={(event) => event.preventDefault()} // the selection stays
            onClick={() => toggle(editor)}
          >
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      <LinkButton editor={editor} />
      <InsertButton editor={editor} />
    </div>
  )
}
