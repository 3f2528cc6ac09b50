import type { PageContext } from '../context.ts';
import { html, type Html } from '../html.ts';

/** What a form that takes files says of itself: how it is sent without scripts, where files go piece by piece
 * with them, and the words for that. */
export function uploadAttributes({ say, zone }: PageContext): Html {
  return html` enctype="multipart/form-data" data-uploads="/api/v1/zones/${zone?.id ?? ''}/uploads"
  data-upload-sending="${say('upload.sending', { name: '{name}', percent: '{percent}' })}"
  data-upload-again="${say('upload.again', { name: '{name}', percent: '{percent}' })}"
  data-upload-waiting="${say('upload.waiting')}"
  data-upload-done="${say('upload.done', { name: '{name}' })}"
  data-upload-empty="${say('upload.empty', { name: '{name}' })}"
  data-upload-given="${say('upload.given')}" data-upload-cancel="${say('upload.cancel')}"
  data-upload-too-large="${say('upload.tooLarge', { name: '{name}', most: '{most}' })}"
  data-upload-wrong-type="${say('upload.wrongType', { name: '{name}' })}"
  data-upload-failed="${say('upload.failed', { status: '{status}' })}"`;
}
