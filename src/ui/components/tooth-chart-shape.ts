import type { ToothPlace } from './tooth-chart-layout.ts';

/** Where the crown meets the roots, in the chart's units; the roots go up from there. */
const neck = 40;
const apexOf = { incisor: 18, canine: 12, premolar: 16, molar: 18 } as const;

/** Outlines of an upper tooth around x = 0: roots first, crown over them. `lean` is the side the single root leans to. */
export function toothPaths({ shape, half }: ToothPlace, lean: 1 | -1): { roots: string; crown: string } {
  return { roots: rootsOf(shape, half, lean), crown: crownOf(shape, half) };
}

function root(from: number, apex: readonly [number, number], to: number): string {
  const [x, y] = apex;
  const bend = neck - (neck - y) * 0.6;
  const [near, far] = [from + (x - from) * 0.25, to - (to - x) * 0.25];
  return `M${from} ${neck}Q${near} ${bend} ${x} ${y}Q${far} ${bend} ${to} ${neck}`;
}

function rootsOf(shape: ToothPlace['shape'], half: number, lean: 1 | -1): string {
  const apex = apexOf[shape];
  if (shape !== 'molar') return root(-0.72 * half, [1.5 * lean, apex], 0.72 * half);
  return root(-0.8 * half, [-0.6 * half, apex], -1) + root(1, [0.6 * half, apex], 0.8 * half);
}

function crownOf(shape: ToothPlace['shape'], half: number): string {
  const shoulder = 0.8 * half;
  const side = shape === 'molar' ? 62 : 60;
  const open = `M${-shoulder} ${neck}Q0 43 ${shoulder} ${neck}Q${half + 1} 48 ${half} ${side}`;
  return `${open}${edgeOf(shape, half)}Q${-half - 1} 48 ${-shoulder} ${neck}Z`;
}

/** The biting edge, from right to left. */
function edgeOf(shape: ToothPlace['shape'], half: number): string {
  const [cusp, fissure] = [0.4 * half, 0.24 * half];
  switch (shape) {
    case 'incisor':
      return `Q${half} 69 ${half - 4} 69L${4 - half} 69Q${-half} 69 ${-half} 60`;
    case 'canine':
      return `Q${half} 65 0 71Q${-half} 65 ${-half} 60`;
    case 'premolar':
      return `Q${half} 67 ${cusp} 69Q0 64 ${-cusp} 69Q${-half} 67 ${-half} 60`;
    case 'molar':
      return (
        `Q${half} 70 ${0.8 * half} 70Q${cusp} 73 ${fissure} 68Q0 65 ${-fissure} 68` +
        `Q${-cusp} 73 ${-0.8 * half} 70Q${-half} 70 ${-half} 62`
      );
  }
}
