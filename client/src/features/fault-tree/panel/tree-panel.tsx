import { Tabs } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { graphView } from '../../../canvas/graph/graph-view.ts'
import { Inspector } from '../../../ui/inspector.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { type PanelTab, showTab, treeView, useTreeView } from '../analysis/tree-view.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { SelectedTab } from '../node/selected-tab.tsx'
import { AnalysisTab } from './analysis-tab.tsx'
import { analysisTexts } from './analysis-texts.ts'
import styles from './panel.module.css'
import { WhatIfTab } from './what-if-tab.tsx'

/** Escape, where nothing in the panel has a use for it, goes back to where the keyboard was. */
function leavePanel(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  const { focused } = graphView.getState()
  const item = focused && document.querySelector<HTMLElement>(`[data-item="${focused}"]`)
  if (item) item.focus()
}

/** At the right: what is selected, what the analysis says, and what actions would change. */
export function TreePanel() {
  const t = useTexts(treeTexts)
  const ta = useTexts(analysisTexts)
  const tab = useTreeView((view) => view.tab)
  return (
    <Inspector
      label={t('panel')}
      closeLabel={t('close')}
      onClose={() => treeView.setState({ panelOpen: false })}
    >
      <Tabs
        value={tab}
        // Tabs gives back one of the values below
        onChange={(value) => value && showTab(value as PanelTab)}
        keepMounted={false}
        className={styles.tabs ?? ''}
        onKeyDown={leavePanel}
      >
        <Tabs.List className={styles.tabList ?? ''}>
          <Tabs.Tab value="item">{t('item')}</Tabs.Tab>
          <Tabs.Tab value="analysis">{ta('analysis')}</Tabs.Tab>
          <Tabs.Tab value="what-if">{ta('whatIf')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="item" className={styles.panel ?? ''}>
          <SelectedTab />
        </Tabs.Panel>
        <Tabs.Panel value="analysis" className={styles.panel ?? ''}>
          <AnalysisTab />
        </Tabs.Panel>
        <Tabs.Panel value="what-if" className={styles.panel ?? ''}>
          <WhatIfTab />
        </Tabs.Panel>
      </Tabs>
    </Inspector>
  )
}
