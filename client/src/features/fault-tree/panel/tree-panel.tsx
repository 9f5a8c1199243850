import { Tabs } from '@mantine/core'
import { Inspector } from '../../../ui/inspector.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { type PanelTab, showTab, treeView, useTreeView } from '../analysis/tree-view.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { SelectedTab } from '../node/selected-tab.tsx'
import { AnalysisTab } from './analysis-tab.tsx'
import { analysisTexts } from './analysis-texts.ts'
import styles from './panel.module.css'
import { WhatIfTab } from './what-if-tab.tsx'

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
