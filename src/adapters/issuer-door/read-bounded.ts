/** The text of an answer of at most `limit` bytes; null when it is longer, broken off or not UTF-8. */
export async function readBounded(response: Response, limit: number): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [text, size] = ['', 0];
  try {
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      size += piece.value.length;
      if (size > limit) {
        await reader?.cancel();
        return null;
      }
      text += decoder.decode(piece.value, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return null;
  }
}
