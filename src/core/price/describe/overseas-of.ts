import type { Frame } from '../frame.ts';

/** Department overseas of who bills, or null in metropolitan France: tariffs there have a coefficient. */
export function overseasOf({ situation }: Pick<Frame, 'situation'>): string | null {
  const { department = '' } = situation.provider ?? {};
  return department.startsWith('97') ? department : null;
}
