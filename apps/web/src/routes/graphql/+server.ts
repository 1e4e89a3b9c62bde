import { proxy } from '#lib/server/proxy.ts';

export const GET = proxy;
export const POST = proxy;
export const OPTIONS = proxy;
