export { countUnread } from './message.rows.ts';
