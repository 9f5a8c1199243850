import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import layout from '../../features/report/layout.module.css'
import { VersionView } from '../../features/report/version/version-view.tsx'
import { NotFoundPage } from '../not-found-page.tsx'
import { sinceOf } from './since.ts'

/** A published version of a report, at its own address. */
export function VersionPage() {
  const { boardId, version } = useParams({ from: '/board/$boardId/report/v/$version' })
  const since = sinceOf(useSearch({ from: '/board/$boardId/report/v/$version' }))
  const navigate = useNavigate()
  const number = Number(version)
  if (!Number.isInteger(number) || number < 1) return <NotFoundPage />
  return (
    <VersionView
      boardId={boardId}
      version={number}
      since={since}
      onSince={(other) =>
        void navigate({
          to: '.',
          search: other === null ? {} : { since: other },
          replace: true,
        })
      }
      back={(text) => (
        <Link to="/board/$boardId/report" params={{ boardId }} className={layout.back ?? ''}>
          <ArrowLeft size={16} aria-hidden /> {text}
        </Link>
      )}
      versionLink={(other, text) => (
        <Link to="/board/$boardId/report/v/$version" params={{ boardId, version: String(other) }}>
          {text}
        </Link>
      )}
    />
  )
}
