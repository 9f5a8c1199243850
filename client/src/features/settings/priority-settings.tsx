import type { WorkspaceSettings } from '@herringbone/shared/api/workspace.ts'
import { prioritise } from '@herringbone/shared/methods/prioritise.ts'
import { SCORES } from '@herringbone/shared/model/action.ts'
import {
  DEFAULT_PRIORITY_RULE,
  type PriorityRule,
  priorityRuleSchema,
} from '@herringbone/shared/model/priority-rule.ts'
import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './priority-settings.module.css'
import { prioritySettingsTexts } from './priority-settings-texts.ts'
import { SettingsForm } from './settings-form.tsx'

const LINES = [
  { name: 'doFirst', borders: ['doFirstRatio', 'doFirstRisk'] },
  { name: 'plan', borders: ['planRatio', 'planRisk'] },
  { name: 'fillIn', borders: ['fillInEffort'] },
] as const

const LABELS = {
  doFirstRatio: 'ratio',
  planRatio: 'ratio',
  doFirstRisk: 'risk',
  planRisk: 'risk',
  fillInEffort: 'effort',
} as const

const isSame = (a: PriorityRule, b: PriorityRule): boolean =>
  (Object.keys(a) as (keyof PriorityRule)[]).every((key) => a[key] === b[key])

/** The borders of the recommendations, with what follows from them for every place of the matrix. */
export function PrioritySettings({ settings }: { settings: WorkspaceSettings }) {
  const t = useTexts(prioritySettingsTexts)
  const [rule, setRule] = useState(settings.priorityRule ?? DEFAULT_PRIORITY_RULE)
  const isUsual = isSame(rule, DEFAULT_PRIORITY_RULE)
  const fits = priorityRuleSchema.safeParse(rule).success
  const isWrong = !fits && (rule.planRatio > rule.doFirstRatio || rule.planRisk > rule.doFirstRisk)
  return (
    <SettingsForm change={{ priorityRule: isUsual ? null : rule }}>
      {LINES.map(({ name, borders }) => (
        <fieldset key={name} className={styles.line}>
          <legend>{t(name)}</legend>
          {borders.map((border) => {
            const isRatio = LABELS[border] === 'ratio'
            return (
              <NumberInput
                key={border}
                label={t(LABELS[border])}
                aria-label={t(border)}
                w={190}
                min={isRatio ? 0 : 1}
                max={5}
                step={isRatio ? 0.25 : 1}
                decimalScale={isRatio ? 2 : 0}
                allowNegative={false}
                clampBehavior="blur"
                required
                withAsterisk={false}
                value={rule[border]}
                onChange={(typed) => {
                  if (typeof typed === 'number') setRule({ ...rule, [border]: typed })
                }}
              />
            )
          })}
        </fieldset>
      ))}
      <p>{t('notNow')}</p>
      {isWrong && (
        <p role="alert" className={styles.wrong}>
          {t('wrongOrder')}
        </p>
      )}
      {!isUsual && (
        <Button
          className={styles.usual ?? ''}
          size="compact-sm"
          variant="default"
          onClick={() => setRule(DEFAULT_PRIORITY_RULE)}
        >
          {t('usual')}
        </Button>
      )}
      <Preview rule={rule} />
    </SettingsForm>
  )
}

function Preview({ rule }: { rule: PriorityRule }) {
  const t = useTexts(prioritySettingsTexts)
  return (
    <table className={styles.preview}>
      <caption>{t('preview')}</caption>
      <thead>
        <tr>
          <td />
          {SCORES.map((effort) => (
            <th key={effort} scope="col">
              {t('effort_n', { n: effort })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SCORES.toReversed().map((risk) => (
          <tr key={risk}>
            <th scope="row">{t('risk_n', { n: risk })}</th>
            {SCORES.map((effort) => {
              const found = prioritise({ risk, effort }, rule)
              const recommendation = 'missing' in found ? 'not-now' : found.recommendation
              return (
                <td key={effort} data-recommendation={recommendation}>
                  {t(`rec_${recommendation}`)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
