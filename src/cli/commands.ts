import type { Command } from './command.ts';

/**
 * Every command by its name, loaded only when it is run: a warm start must not pay for the others.
 * Names are one or two words.
 */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([]);
