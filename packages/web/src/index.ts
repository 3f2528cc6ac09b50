export { pageContext, type PageContext, type Viewer } from './context.ts';
export { faultText, type Expectation, type Fault } from './fault.ts';
export type { Html } from './html.ts';
export { layout, type PageBody } from './layout.ts';
export {
  languageOfSlug,
  languageSlug,
  letterLink,
  linkTo,
  promiseLink,
  queryString,
} from './links.ts';
export { accountPage, type AccountView } from './pages/account.ts';
export { aboutPage } from './pages/about.ts';
export { errorPage, type PageError } from './pages/error.ts';
export { findingsPage } from './pages/findings.ts';
export { homePage } from './pages/home.ts';
export { invitationPage, type InvitationView } from './pages/invitation.ts';
export { letterPage } from './pages/letter.ts';
export { letterKinds, lettersPage } from './pages/letters.ts';
export { overviewPage } from './pages/overview.ts';
export { promisePage } from './pages/promise.ts';
export { promisesPage } from './pages/promises.ts';
export { searchPage } from './pages/search.ts';
export { findingKinds } from './parts/finding.ts';
export { signInPage, type SignInView } from './pages/sign-in.ts';
export { workListPage } from './pages/work-list.ts';
export { statuses } from './parts/status.ts';
