import type { Component } from 'svelte';
import { learn } from '#lib/messages/index.ts';
import Offline from './Offline.svelte';
import { register } from './register.ts';

/** Lets the service worker begin. Returns what the frame shows without the network. */
export async function begin(): Promise<Component> {
  await Promise.all([register(), learn('offline')]);
  return Offline;
}
