/** A type of file that is accepted as evidence. */
export interface FileKind {
  /** Media type under which it is kept and served. */
  type: string
  extensions: readonly string[]
  /** What its content is found to be; `text` by our own check, media types by file-type. */
  content: readonly string[]
  /** What browsers call it beside its own type. */
  aliases?: readonly string[]
  /** Shown in the page; all else is only ever downloaded. Raster images cannot carry a script. */
  inline?: true
}

const image = (type: string, extensions: string[], more: Partial<FileKind> = {}): FileKind => ({
  type,
  extensions,
  content: [type],
  inline: true,
  ...more,
})

/** Office files are zip archives; seen by their beginning alone some are no more than that. */
const office = (extension: string, type: string): FileKind => ({
  type,
  extensions: [extension],
  content: [type, 'application/zip'],
  aliases: ['application/zip', 'application/x-zip-compressed'],
})

const text = (type: string, extensions: string[]): FileKind => ({
  type,
  extensions,
  content: ['text'],
})

const OOXML = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

/**
 * Everything that is accepted. Not here, and so refused: what a browser runs (HTML, SVG, XML,
 * scripts), what a system runs, and office files with macros.
 */
const FILE_KINDS: readonly FileKind[] = [
  image('image/png', ['png'], { content: ['image/png', 'image/apng'] }),
  image('image/jpeg', ['jpg', 'jpeg'], { aliases: ['image/jpg', 'image/pjpeg'] }),
  image('image/gif', ['gif']),
  image('image/webp', ['webp']),
  image('image/avif', ['avif']),
  { type: 'application/pdf', extensions: ['pdf'], content: ['application/pdf'] },
  { type: 'video/mp4', extensions: ['mp4', 'm4v'], content: ['video/mp4', 'video/x-m4v'] },
  { type: 'video/webm', extensions: ['webm'], content: ['video/webm', 'video/matroska'] },
  {
    type: 'application/zip',
    extensions: ['zip'],
    content: ['application/zip'],
    aliases: ['application/x-zip-compressed'],
  },
  {
    type: 'application/gzip',
    extensions: ['gz', 'tgz'],
    content: ['application/gzip'],
    aliases: ['application/x-gzip', 'application/x-compressed-tar'],
  },
  office('docx', `${OOXML}.wordprocessingml.document`),
  office('xlsx', `${OOXML}.spreadsheetml.sheet`),
  office('pptx', `${OOXML}.presentationml.presentation`),
  office('odt', `${ODF}.text`),
  office('ods', `${ODF}.spreadsheet`),
  office('odp', `${ODF}.presentation`),
  text('application/json', ['json', 'har']),
  text('text/csv', ['csv', 'tsv']),
  text('text/markdown', ['md', 'markdown']),
  text('text/plain', [
    ...['txt', 'log', 'jsonl', 'ndjson', 'yaml', 'yml', 'toml', 'ini', 'conf', 'cfg', 'properties'],
    ...['sql', 'diff', 'patch', 'out', 'err', 'trace'],
  ]),
]

const byExtension = new Map(
  FILE_KINDS.flatMap((kind) => kind.extensions.map((extension) => [extension, kind])),
)

export const kindOfExtension = (extension: string): FileKind | undefined =>
  byExtension.get(extension)

/** The kind that content of this type is of by itself, for a name that says nothing. */
export const kindOfContent = (content: string): FileKind | undefined =>
  content === 'text'
    ? kindOfExtension('txt')
    : FILE_KINDS.find((kind) => kind.content[0] === content)

const inlineTypes = new Set(FILE_KINDS.filter((kind) => kind.inline).map((kind) => kind.type))
export const isInline = (type: string): boolean => inlineTypes.has(type)
