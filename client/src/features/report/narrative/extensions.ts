import { REF_PREFIX } from '@herringbone/shared/doc/rich-text.ts'
import { isSafeUrl } from '@herringbone/shared/model/evidence.ts'
import { asNarrativeRef } from '@herringbone/shared/model/narrative.ts'
import type { Extensions } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import type * as Y from 'yjs'

/** Lists and quotes hold lines and nothing more: what `doc/rich-text` reads, and exports can say. */
const LINES_ONLY: readonly string[] = ['listItem', 'blockquote']

const Kit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) =>
      LINES_ONLY.includes(extension.name) ? extension.extend({ content: 'paragraph+' }) : extension,
    )
  },
})

/** Where a link may lead: to a record of the board, or to an address that may be followed. */
export const isAllowedLink = (href: string): boolean =>
  href.startsWith(REF_PREFIX)
    ? asNarrativeRef(href.slice(REF_PREFIX.length)) !== undefined
    : isSafeUrl(href)

/** What a narrative may hold, bound to the body that everyone writes in. */
export const narrativeExtensions = (fragment: Y.XmlFragment): Extensions => [
  Kit.configure({
    heading: { levels: [3] }, // below the heading of the part
    undoRedo: false, // the collaboration undoes one's own changes only
    underline: false, // reads as a link
    horizontalRule: false,
    trailingNode: false, // opening a report must not write into it
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (href) => isAllowedLink(href),
      shouldAutoLink: (href) => isSafeUrl(href),
      HTMLAttributes: { target: null, rel: 'noopener noreferrer' },
    },
  }),
  Collaboration.configure({ fragment }),
]
