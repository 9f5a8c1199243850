import {
  COLUMN_ROLES,
  type CsvLayout,
  type ImportOptions,
} from '@herringbone/shared/interchange/types.ts'
import { Checkbox, NativeSelect, Table } from '@mantine/core'
import { useTexts } from '../../ui/texts.ts'
import styles from './import.module.css'
import { importTexts } from './import-texts.ts'

interface CsvColumnsProps {
  csv: CsvLayout
  options: ImportOptions
  onAnswer: (options: ImportOptions) => void
}

const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** How the table is cut into columns, and what each of them holds. */
export function CsvColumns({ csv, options, onAnswer }: CsvColumnsProps) {
  const t = useTexts(importTexts)
  const separators = Object.entries(SEPARATORS).map(([value, key]) => ({ value, label: t(key) }))
  const { columns: _, ...withoutColumns } = options
  // what was just chosen counts, though the table is still being read with it
  const chosen = csv.columns.map((role, index) => options.columns?.[index] ?? role)
  const known = separators.some(({ value }) => value === csv.separator)
  return (
    <fieldset className={styles.csv}>
      <legend>{t('columns')}</legend>
      <div className={styles.answer}>
        <NativeSelect
          label={t('separator')}
          data={
            known ? separators : [...separators, { value: csv.separator, label: csv.separator }]
          }
          value={csv.separator}
          onChange={({ currentTarget }) =>
            onAnswer({ ...withoutColumns, format: 'csv', separator: currentTarget.value })
          }
        />
        <Checkbox
          label={t('header')}
          checked={csv.header}
          onChange={({ currentTarget }) =>
            onAnswer({ ...withoutColumns, format: 'csv', header: currentTarget.checked })
          }
        />
      </div>
      <Table.ScrollContainer minWidth={csv.names.length * 150} maxHeight={260}>
        <Table withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              {csv.names.map((name, index) => (
                // columns have no names that are sure to differ: the place is what they are
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <Table.Th key={index} scope="col">
                  <NativeSelect
                    label={t('column', { name })}
                    data={COLUMN_ROLES.map((role) => ({ value: role, label: t(`role_${role}`) }))}
                    value={chosen[index] ?? 'ignore'}
                    onChange={({ currentTarget }) => {
                      const role = COLUMN_ROLES.find((one) => one === currentTarget.value)
                      if (!role) return
                      const columns = chosen.with(index, role)
                      onAnswer({ ...options, format: 'csv', columns })
                    }}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {csv.sample.slice(0, 3).map((row, rowIndex) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sample never move
              <Table.Tr key={rowIndex}>
                {csv.names.map((_name, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells neither
                  <Table.Td key={index} className={styles.cell}>
                    {row[index] ?? ''}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </fieldset>
  )
}
