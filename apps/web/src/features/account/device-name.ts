import { t } from '#lib/messages/index.ts';
import { deviceOf } from './device.ts';

/** How the reader would name the device that sends this `User-Agent`: "Firefox on Linux". */
export function deviceName(userAgent: string): string {
  const { browser, system } = deviceOf(userAgent);
  if (browser && system) return t('account.on', { browser, system });
  return browser ?? system ?? t('account.unknownDevice');
}
