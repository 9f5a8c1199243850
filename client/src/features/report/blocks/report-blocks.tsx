import type { Block } from '@herringbone/shared/interchange/export/blocks.ts'
import { Square, SquareCheck } from 'lucide-react'
import { formatCalendarDay } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import { reportTexts } from '../report-texts.ts'
import styles from './blocks.module.css'
import { Facts } from './facts.tsx'
import { Picture } from './picture.tsx'
import { Spans } from './spans.tsx'

/** What stands in a part of a report, below its heading. */
export function ReportBlocks({ blocks }: { blocks: readonly Block[] }) {
  // A block has no name of its own; what it says and where it stands is what it is.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return blocks.map((block, at) => <One key={at} block={block} />)
}

function One({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? <h3>{block.text}</h3> : <h2>{block.text}</h2>
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      )
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <p>
            <Spans spans={block.spans} />
          </p>
        </blockquote>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={styles.list}>
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is what stands at its place
            <li key={at}>
              <Spans spans={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'tasks':
      return <Tasks items={block.items} />
    case 'table':
      return <Table head={block.head} rows={block.rows} />
    case 'facts':
      return <Facts items={block.items} />
    case 'code':
      return (
        <figure className={styles.figure}>
          {block.title !== '' && <figcaption>{block.title}</figcaption>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by keyboard too */}
          <pre className={styles.code} tabIndex={0}>
            {block.text}
          </pre>
        </figure>
      )
    case 'picture':
      // The timeline stands below a heading of the same words.
      return <Picture {...block} hasCaption={block.file !== 'timeline.svg'} />
    case 'status':
      return null // beside the title
  }
}

function Tasks({ items }: Pick<Extract<Block, { kind: 'tasks' }>, 'items'>) {
  const t = useTexts(reportTexts)
  return (
    <ul className={styles.tasks}>
      {items.map(({ done, spans, due }, at) => {
        const Icon = done ? SquareCheck : Square
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is what stands at its place
          <li key={at} data-done={done || undefined}>
            <Icon size={18} aria-hidden />
            <span>
              <span className="hb-hidden">{t(done ? 'taskDone' : 'taskOpen')}: </span>
              <Spans spans={spans} />
              {due && (
                <>
                  , <time dateTime={due}>{formatCalendarDay(due)}</time>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Table({ head, rows }: Pick<Extract<Block, { kind: 'table' }>, 'head' | 'rows'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className={styles.tableFrame} tabIndex={0} aria-label={head.join(', ')}>
      <table className={`${styles.table} hb-tabular`}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is what stands at its place
            <tr key={at}>
              {cells.map((spans, column) => (
                <td key={head[column]}>
                  <Spans spans={spans} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
