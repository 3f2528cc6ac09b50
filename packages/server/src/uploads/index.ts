export { plainFileName } from './file-name.ts';
export { finishUpload } from './finish.ts';
export { addMultipart } from './multipart.ts';
export { inputsOf } from './posted-file.ts';
export { receiveFile } from './receive.ts';
export { uploadedFile } from './uploaded.ts';
