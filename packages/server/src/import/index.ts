export {
  importFiles,
  type ImportJob,
  type ImportProgress,
  type ImportReport,
} from './import-files.ts';
