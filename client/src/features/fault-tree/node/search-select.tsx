import { useState } from 'react'
import { FieldSelect } from '../../../ui/field-select.tsx'

interface Choice {
  value: string
  label: string
}

interface SearchSelectProps {
  label: string
  placeholder: string
  nothingFound: string
  /** Made when the list opens: of a tree of thousands, at each change of it, it would be most of the work. */
  choices: () => readonly Choice[]
  onChoose: (value: string) => void
}

/** Chooses one of many by search, to do something with it; nothing stays chosen. */
export function SearchSelect({ choices, onChoose, nothingFound, ...rest }: SearchSelectProps) {
  const [data, setData] = useState<readonly Choice[]>([])
  return (
    <FieldSelect
      {...rest}
      size="xs"
      nothingFoundMessage={nothingFound}
      choices={data}
      value={null}
      onOpen={() => setData(choices())}
      onChange={(value) => value !== null && onChoose(value)}
    />
  )
}
