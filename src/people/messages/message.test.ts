import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { addressFor, type Channel, channelsFor, insteadOf, nextAttempt, rendered, waits } from './message.ts';

const all: ReadonlySet<Channel> = new Set<Channel>(['sms', 'whatsapp', 'email', 'paper']);

test('each person is told by what they have, and nobody by nothing', () => {
  const cases: [Parameters<typeof channelsFor>[0], readonly Channel[], readonly Channel[]][] = [
    [{ phone: '+62812', whatsapp: true, email: 'a@b.id', lang: 'id' }, ['whatsapp', 'email'], ['sms']],
    [{ phone: '+62812', lang: 'id' }, ['sms'], ['sms']],
    [{ phone: '+62812', whatsapp: true, lang: 'id' }, ['whatsapp'], ['sms']],
    [{ email: 'a@b.id', lang: 'id' }, ['email'], ['paper']],
    [{ lang: 'id' }, ['paper'], ['paper']],
  ];
  for (const [contact, full, smsOnly] of cases) {
    assert.deepEqual(channelsFor(contact, all), full);
    assert.deepEqual(channelsFor(contact, new Set<Channel>(['sms', 'paper'])), smsOnly);
  }
});

test('WhatsApp that fails for good is followed by SMS, and SMS by nothing', () => {
  assert.equal(insteadOf('whatsapp', all), 'sms');
  assert.equal(insteadOf('whatsapp', new Set<Channel>(['whatsapp'])), undefined);
  assert.equal(insteadOf('sms', all), undefined);
  assert.equal(addressFor('email', { email: 'a@b.id', phone: '+62', lang: 'id' }), 'a@b.id');
  assert.equal(addressFor('whatsapp', { phone: '+62', lang: 'id' }), '+62');
  assert.equal(addressFor('paper', { phone: '+62', lang: 'id' }), undefined);
});

test('a failed attempt is made again, later and later, and then no more', () => {
  const now = Temporal.Instant.from('2026-11-24T02:00:00Z');
  assert.equal(nextAttempt(1, now)?.toString(), '2026-11-24T02:01:00Z');
  assert.ok(waits.every((wait, index) => index === 0 || wait > (waits[index - 1] ?? 0)));
  assert.equal(nextAttempt(waits.length + 1, now), undefined);
});

test('a hole may read differently in English; a hole without a param is a slip', () => {
  const template = {
    title: { id: 'Terima {what}', en: 'Got {what}' },
    text: { id: '{n}', en: 'No {n}' },
    short: { id: 's {n}', en: 's {n}' },
  };
  const params = { what: 'izin', 'what.en': 'licence', n: '7' };
  assert.deepEqual(rendered(template, 'id', params), { title: 'Terima izin', text: '7', short: 's 7' });
  assert.deepEqual(rendered(template, 'en', params), { title: 'Got licence', text: 'No 7', short: 's 7' });
  assert.throws(() => rendered(template, 'id', {}));
});
