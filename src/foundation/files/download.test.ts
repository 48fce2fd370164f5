import assert from 'node:assert/strict';
import { test } from 'node:test';
import { downloadHeaders } from './download.ts';

test('a file is saved, not shown, not kept on the way, and of the type it is', () => {
  const headers = downloadHeaders({ name: 'Surat "x".pdf', mediaType: 'application/pdf', size: 12 });
  assert.equal(headers['Content-Disposition'], `attachment; filename="Surat _x_.pdf"; filename*=UTF-8''Surat%20%22x%22.pdf`);
  assert.equal(headers['X-Content-Type-Options'], 'nosniff');
  assert.equal(headers['Cache-Control'], 'private, no-store');
  assert.equal(headers['Content-Type'], 'application/pdf');
  assert.equal(headers['Content-Length'], '12');
});
