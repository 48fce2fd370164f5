export { type ActsSource, loadActs } from './act.acts.ts';
