import { useSharedReport } from '../../../api/reports.ts'
import { formatMoment } from '../../../ui/format.ts'
import { PageMessage } from '../../../ui/page-message.tsx'
import { currentLanguage, useTexts } from '../../../ui/texts.ts'
import { asBlocks } from '../stored-blocks.ts'
import { Loading } from '../version/loading.tsx'
import { StoredReport } from '../version/stored-report.tsx'
import { versionTexts } from '../version/version-texts.ts'
import { VersionTools } from '../version/version-tools.tsx'

/** What a link to a report shows to whoever has it: the report, and nothing else of its board. */
export function SharedView({ token }: { token: string }) {
  const t = useTexts(versionTexts)
  const query = useSharedReport(token, currentLanguage())
  if (token === '') {
    return (
      <PageMessage title={t('noLinkTitle')}>
        <p>{t('noLink')}</p>
      </PageMessage>
    )
  }
  if (!query.data) return <Loading query={query} />
  const { title, locale, version, publishedAt, blocks } = query.data
  const about =
    version === null || publishedAt === null
      ? t('sharedLive')
      : t('shared', { version, moment: formatMoment(publishedAt) })
  return (
    <StoredReport
      title={title}
      about={about}
      blocks={asBlocks(blocks)}
      language={locale}
      margin={<VersionTools />}
    />
  )
}
