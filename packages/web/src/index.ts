export const packageName = '@twinpark/web';
