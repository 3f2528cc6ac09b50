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
export { errorPage, shortened, type PageError } from './pages/error.ts';
export { findingsPage } from './pages/findings.ts';
export { homePage } from './pages/home.ts';
export { invitationPage, type InvitationView } from './pages/invitation.ts';
export { letterPage } from './pages/letter.ts';
export { sayIn, textsIn } from './texts/index.ts';
export { letterKinds, lettersPage } from './pages/letters.ts';
export { overviewPage } from './pages/overview.ts';
export { passkeyPage } from './pages/passkey.ts';
export { promisePage } from './pages/promise.ts';
export { promisesPage } from './pages/promises.ts';
export { searchPage } from './pages/search.ts';
export { signInPage, type SignInView } from './pages/sign-in.ts';
export { unitPeoplePage, type UnitPeopleView } from './pages/unit-people.ts';
export { workListPage } from './pages/work-list.ts';
export { statuses } from './parts/status.ts';
export type { ExcerptShown } from './matters/excerpts.ts';
export type { Option } from './forms/choosing.ts';
export { offerOf, type FormChoices } from './forms/control.ts';
export type { PersonsOffered } from './forms/person-search.ts';
export { formFields, schemeForm, takesFiles, type SchemeForm } from './forms/form.ts';
export {
  commandName,
  fieldName,
  fieldOfName,
  partyName,
  shownName,
  versionName,
  wasName,
} from './forms/names.ts';
export { isBlank, parseForm, type ParsedForm, type Posted } from './forms/parse.ts';
export {
  actionPage,
  bulkPage,
  openingPage,
  type ActionView,
  type BulkView,
  type OpeningView,
} from './matters/action.ts';
export { casePage, matterTitle, type CaseView, type MatterDocument } from './matters/case.ts';
export { versionsPage, type EarlierMatter } from './matters/versions.ts';
export { migrationFields, migrationPage, type MigrationView } from './matters/migration.ts';
export { chosenFacets, facetsOf } from './matters/facets.ts';
export type { HeldSaying } from './matters/held.ts';
export type { MatterLinkShown } from './matters/links.ts';
export type { Days } from './matters/clocks.ts';
export { letterTitle, localTime, type HistoryEvent } from './matters/history.ts';
export { namesIn, type NameOf } from './matters/names.ts';
export type { FileAddress } from './matters/value.ts';
export {
  proposalPage,
  proposalsPage,
  type Disclosure,
  type ProposalRow,
  type ProposalsView,
  type ProposalView,
  type PublicLetter,
  type LetterFiles,
  type PublicReply,
} from './matters/public.ts';
export { proofPage } from './matters/proof.ts';
export { publicationPage, publicationsPage } from './matters/publication.ts';
export { roleLackedPage } from './matters/lacked.ts';
export { queuePage, type QueueQuery, type QueueRow, type QueueView } from './matters/queue.ts';
export { statisticsPage, type StatisticsView } from './matters/statistics.ts';
export { schemePage } from './matters/scheme-page.ts';
export { letterPreview, publicPreview } from './matters/preview.ts';
export * from './counter/index.ts';
export * from './notices/index.ts';
export * from './certificates/index.ts';
