export { enqueueWebhook } from './outbox.js';
