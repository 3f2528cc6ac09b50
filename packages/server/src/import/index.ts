export {
  importFiles,
  type FileOutcome,
  type ImportJob,
  type ImportProgress,
  type ImportReport,
} from './import-files.ts';
