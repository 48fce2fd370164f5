import { createTransport } from 'nodemailer';
import { sha256 } from '#ground';
import type { Provider, Receipt } from './provider.port.ts';

/** Where mail is handed over (SMTP_URL), and whom it comes from. */
export type Post = { readonly smtpUrl: string; readonly from: string; readonly timeoutMs?: number };

/** Mail by SMTP. The effect's key becomes the Message-ID, by which a mailbox knows a second copy. */
export function smtpProvider(post: Post): Provider & { close(): void } {
  const timeout = post.timeoutMs ?? 20_000;
  const transport = createTransport({
    url: post.smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  });
  const domain = post.from.slice(post.from.lastIndexOf('@') + 1).replace(/[>\s]/g, '');
  const send: Provider = async (parcel) => {
    const messageId = `<${sha256(parcel.key).slice(0, 32)}@${domain}>`;
    try {
      await transport.sendMail({
        from: post.from,
        to: parcel.to,
        subject: parcel.title,
        text: parcel.text,
        messageId,
        headers: { 'Content-Language': parcel.lang, 'Auto-Submitted': 'auto-generated' },
      });
      return { outcome: 'sent', id: messageId };
    } catch (error) {
      return receiptOf(error);
    }
  };
  return Object.assign(send, { close: () => transport.close() });
}

function receiptOf(error: unknown): Receipt {
  const { responseCode, code } = (error ?? {}) as { responseCode?: number; code?: string };
  if (code === 'EAUTH') return { outcome: 'later', problem: 'unauthorised' };
  if (responseCode !== undefined && responseCode >= 500) return { outcome: 'never', problem: 'refused' };
  if (responseCode !== undefined) return { outcome: 'later', problem: 'busy' };
  return { outcome: 'later', problem: code === 'ETIMEDOUT' ? 'timeout' : 'unreachable' };
}
