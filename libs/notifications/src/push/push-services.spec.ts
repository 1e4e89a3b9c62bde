import { describe, expect, it } from '@jest/globals';
import { isPushService } from './push-services.ts';

const services = ['push.apple.com', 'fcm.googleapis.com'];

describe('a push service', () => {
  it.each([
    ['https://web.push.apple.com/abc', true],
    ['https://fcm.googleapis.com/fcm/send/abc', true],
    ['https://fcm.googleapis.com:8443/abc', true],
    ['http://fcm.googleapis.com/abc', false],
    ['https://evil-push.apple.com.example.org/', false],
    ['https://evilpush.apple.com/', false],
    ['https://127.0.0.1/', false],
    ['https://fcm.googleapis.com@example.org/', false],
    ['https://somebody@fcm.googleapis.com/', false],
    ['no address', false],
  ])('%s: %s', (endpoint, is) => expect(isPushService(endpoint, services)).toBe(is));
});
