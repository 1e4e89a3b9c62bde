import { proxy } from '#lib/server/proxy.ts';

export const POST = proxy;
