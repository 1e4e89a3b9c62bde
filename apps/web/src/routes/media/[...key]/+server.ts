import { proxy } from '#lib/server/proxy.ts';

export const GET = proxy;
