import { useMemo } from 'react'
import { FieldSelect } from './field-select.tsx'
import { defineTexts, useTexts } from './texts.ts'
import { timeZones } from './time-zones.ts'

const zoneTexts = defineTexts('time-zone', {
  en: { none: 'No such time zone; cities such as “Berlin” are known' },
  de: { none: 'Keine solche Zeitzone; bekannt sind Städte wie „Berlin“' },
})

interface TimeZoneSelectProps {
  label: string
  description?: string
  value: string
  onChange: (zone: string) => void
  disabled?: boolean
}

/** Chooses an IANA time zone by typing a part of its name. */
export function TimeZoneSelect({ value, onChange, ...rest }: TimeZoneSelectProps) {
  const t = useTexts(zoneTexts)
  const data = useMemo(
    () => timeZones([value]).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    [value],
  )
  return (
    <FieldSelect
      {...rest}
      choices={data}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
      allowDeselect={false}
      nothingFoundMessage={t('none')}
    />
  )
}
