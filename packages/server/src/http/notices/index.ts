import type { Pages } from '../pages/site.ts';
import { noticePages } from './list.ts';
import { noticeSettingsPages } from './settings.ts';

/** The pages of notices, in one language. */
export const noticesPages: readonly Pages[] = [noticeSettingsPages, noticePages];
