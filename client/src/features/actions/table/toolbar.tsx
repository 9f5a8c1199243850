import { isClosed } from '@herringbone/shared/model/action.ts'
import { ActionIcon, Button, Menu, Popover } from '@mantine/core'
import { CircleHelp, Columns3, Plus } from 'lucide-react'
import { isLate } from '../../../actions/due-words.ts'
import { usePriorityRule } from '../../../actions/use-priority-rule.ts'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { formatLocale } from '../../../ui/language.ts'
import { useTexts } from '../../../ui/texts.ts'
import { actionsTexts } from '../actions-texts.ts'
import { addAndWrite } from '../add-and-write.ts'
import { useIsVoted } from '../context.ts'
import { COLUMNS, FILTERS, type Filter, GROUPS, type NumberedAction } from '../rows.ts'
import { actionsView, toggleColumn, useActionsView } from '../view-store.ts'
import styles from './table.module.css'

interface ToolbarProps {
  actions: readonly NumberedAction[]
  /** Without the columns: on a phone there is a list. */
  narrow?: boolean
}

/** How many there are, what is missing, and what the table shows. */
export function Toolbar({ actions, narrow = false }: ToolbarProps) {
  const t = useTexts(actionsTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const { closed } = useIsVoted(actions)
  const open = actions.filter(({ action }) => !isClosed(action))
  const ownerless = open.filter(({ action }) => action.owner === null).length
  const dateless = open.filter(({ action }) => action.due === '').length
  const late = open.filter(({ action }) => isLate(action)).length
  return (
    <div className={styles.toolbar}>
      <h2>{t('count', { count: actions.length })}</h2>
      {late > 0 && <Flag filter="overdue" tone="late" text={t('overdue', { count: late })} />}
      {ownerless > 0 && <Flag filter="incomplete" text={t('withoutOwner', { count: ownerless })} />}
      {dateless > 0 && <Flag filter="incomplete" text={t('withoutDue', { count: dateless })} />}
      {closed && <span className={styles.voted}>{t('voted')}</span>}
      <span className={styles.tools}>
        <FilterSelect />
        <GroupSelect />
        {!narrow && <ColumnsMenu />}
        <RuleButton />
        {canEdit && (
          <Button
            size="sm"
            leftSection={<Plus size={16} aria-hidden="true" />}
            aria-label={t('addLabel')}
            onClick={() => addAndWrite(board)}
          >
            {t('add')}
          </Button>
        )}
      </span>
    </div>
  )
}

interface FlagProps {
  filter: Filter
  text: string
  tone?: 'late'
}

/** What is missing or late: a click shows only that. */
function Flag({ filter, text, tone }: FlagProps) {
  const isOn = useActionsView((view) => view.filter === filter)
  return (
    <button
      type="button"
      className={styles.flag}
      data-tone={tone}
      aria-pressed={isOn}
      onClick={() => actionsView.setState({ filter: isOn ? 'all' : filter })}
    >
      {text}
    </button>
  )
}

function FilterSelect() {
  const t = useTexts(actionsTexts)
  const filter = useActionsView((view) => view.filter)
  return (
    <select
      className={styles.choose}
      aria-label={t('filter')}
      value={filter}
      onChange={({ currentTarget: { value } }) => {
        const chosen = FILTERS.find((one) => one === value)
        if (chosen) actionsView.setState({ filter: chosen })
      }}
    >
      {FILTERS.map((one) => (
        <option key={one} value={one}>
          {t(`filter_${one}`)}
        </option>
      ))}
    </select>
  )
}

function GroupSelect() {
  const t = useTexts(actionsTexts)
  const group = useActionsView((view) => view.group)
  return (
    <select
      className={styles.choose}
      aria-label={t('group')}
      value={group}
      onChange={({ currentTarget: { value } }) => {
        const chosen = GROUPS.find((one) => one === value)
        if (chosen) actionsView.setState({ group: chosen })
      }}
    >
      {GROUPS.map((one) => (
        <option key={one} value={one}>
          {one === 'none' ? t('group_none') : t('groupBy', { what: t(`group_${one}`) })}
        </option>
      ))}
    </select>
  )
}

function ColumnsMenu() {
  const t = useTexts(actionsTexts)
  const columns = useActionsView((view) => view.columns)
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={t('columns')} title={t('columns')}>
          <Columns3 size={17} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMNS.map((column) => (
          <Menu.CheckboxItem
            key={column}
            checked={columns.includes(column)}
            onChange={() => toggleColumn(column)}
          >
            {t(`col_${column}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The rule as it holds in this workspace. */
function RuleButton() {
  const t = useTexts(actionsTexts)
  const rule = usePriorityRule()
  const n = (border: number) =>
    new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 3 }).format(border)
  return (
    <Popover width={340} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={34} aria-label={t('ruleShow')} title={t('ruleShow')}>
          <CircleHelp size={17} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.rule} tabIndex={-1} data-autofocus>
        <h3>{t('ruleTitle')}</h3>
        <p>{t('ruleBody')}</p>
        <ol>
          <li>{t('ruleDoFirst', { ratio: n(rule.doFirstRatio), risk: n(rule.doFirstRisk) })}</li>
          <li>{t('rulePlan', { ratio: n(rule.planRatio), risk: n(rule.planRisk) })}</li>
          <li>{t('ruleFillIn', { effort: n(rule.fillInEffort) })}</li>
          <li>{t('ruleNotNow')}</li>
        </ol>
      </Popover.Dropdown>
    </Popover>
  )
}
