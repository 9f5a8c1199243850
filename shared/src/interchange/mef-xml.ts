import { SaxesParser } from 'saxes'
import { LIMITS } from '../limits.ts'
import { MefRefused } from './mef-refusal.ts'

export interface MefElement {
  name: string
  /** Without a prototype, so that a name is there only when the file has it. */
  attributes: Readonly<Record<string, string>>
  children: readonly MefElement[]
  /** The text directly in it. */
  text: string
  line: number
}

interface Open extends MefElement {
  children: MefElement[]
}

/**
 * The elements of an XML document with their lines. Well-formed only, without a document type, and
 * so without entities of its own.
 *
 * @throws MefRefused
 */
export function parseMefXml(xml: string): MefElement {
  if (xml.length > LIMITS.treeFileChars) throw new MefRefused('too-large', 0)
  const parser = new SaxesParser({ xmlns: false })
  const open: Open[] = []
  let root: MefElement | null = null
  let line = 1
  parser.on('error', ({ message }) => {
    throw new MefRefused('not-xml', parser.line, message.replace(/^\d+:\d+: /, ''))
  })
  parser.on('doctype', () => {
    throw new MefRefused('document-type', parser.line)
  })
  parser.on('opentagstart', () => {
    line = parser.line
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= LIMITS.treeFileDepth) throw new MefRefused('too-deep', line, name)
    const element: Open = {
      name,
      attributes,
      children: [],
      text: '',
      line,
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const closed = open.pop()
    if (open.length === 0) root = closed ?? null
  })
  parser.write(xml).close()
  if (!root) throw new MefRefused('not-xml', 0)
  return root
}

/** @throws MefRefused */
export function attributeOf({ name, attributes, line }: MefElement, key: string): string {
  const value = attributes[key]
  if (value === undefined) throw new MefRefused('attribute-missing', line, name, key)
  return value
}

export const childOf = ({ children }: MefElement, name: string): MefElement | undefined =>
  children.find((child) => child.name === name)

/** The value of an `attribute` element inside `attributes`, where the format keeps extensions. */
export function extensionOf(element: MefElement, name: string): string | undefined {
  const own = childOf(element, 'attributes')?.children ?? []
  return own.find(({ attributes }) => attributes.name === name)?.attributes.value
}

/** @throws MefRefused unless the text is a number as XML Schema writes it. */
export function numberIn({ line, name }: MefElement, text: string): number {
  const trimmed = text.trim()
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)) {
    throw new MefRefused('not-a-number', line, name, trimmed.slice(0, 40))
  }
  return Number(trimmed)
}

/** @throws MefRefused unless it is a truth value as XML Schema writes it. */
export function truthOf(element: MefElement): boolean {
  const value = attributeOf(element, 'value').trim()
  if (value === 'true' || value === '1') return true
  if (value === 'false' || value === '0') return false
  throw new MefRefused('not-a-truth-value', element.line, value.slice(0, 40))
}
