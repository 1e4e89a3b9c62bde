/** How every act begins: who acts, and whether they may. */
export { insist } from '@colloquy/courses';
export { signedIn } from '@colloquy/identity';
