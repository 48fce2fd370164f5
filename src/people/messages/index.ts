export { type Channel, type Message, rendered, type Template, type Templates } from './message.ts';
export type { Parcel, Provider, Providers, Receipt } from './provider.port.ts';
export { messagesWords, refusalWords } from './refusal-words.ts';
