/** Waits until the terminal that was started answers at its address; two minutes, since it may build first. */
export async function answering(origin: string): Promise<void> {
  for (let turn = 0; turn < 1200; turn += 1) {
    const up = await fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('the terminal does not answer');
}
