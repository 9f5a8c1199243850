import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { withTexts } from '../ui/load-later.ts'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageLoading } from './page-loading.tsx'

/** A page in a file of its own, shown once its texts are there as well. */
const page: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(() => withTexts(load), name)

const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
})

const libraryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: page(() => import('./library-page.tsx'), 'LibraryPage'),
})

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board/$boardId/{-$stage}',
  component: page(() => import('./board/board-page.tsx'), 'BoardPage'),
})

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board/$boardId/report',
  component: page(() => import('./report/report-page.tsx'), 'ReportPage'),
})

const reportVersionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/board/$boardId/report/v/$version',
  component: page(() => import('./report/version-page.tsx'), 'VersionPage'),
})

const sharedReportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report',
  component: page(() => import('./report/shared-page.tsx'), 'SharedPage'),
})

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  component: page(() => import('./join-page.tsx'), 'JoinPage'),
})

const enterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/enter',
  component: page(() => import('./enter-page.tsx'), 'EnterPage'),
})

const outcomesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/outcomes',
  component: page(() => import('./outcomes-page.tsx'), 'OutcomesPage'),
})

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: page(() => import('./settings-page.tsx'), 'SettingsPage'),
})

const actionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actions',
  component: page(() => import('./actions-page.tsx'), 'ActionsPage'),
})

const digestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/digest',
  component: page(() => import('./digest-page.tsx'), 'DigestPage'),
})

const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  component: page(() => import('./review-page.tsx'), 'ReviewPage'),
})

const routeTree = rootRoute.addChildren([
  libraryRoute,
  outcomesRoute,
  settingsRoute,
  actionsRoute,
  digestRoute,
  reviewRoute,
  boardRoute,
  reportRoute,
  reportVersionRoute,
  sharedReportRoute,
  joinRoute,
  enterRoute,
])

export const createAppRouter = () =>
  createRouter({
    routeTree,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    // While the file of a page comes. The page before stays for a moment, and the ring comes late
    // and goes at once: on a quick answer neither is seen.
    defaultPendingComponent: PageLoading,
    defaultPendingMs: 200,
    defaultPendingMinMs: 0,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
