// `node tools/volatile-disk.mjs IMAGE SEED`, a FUSE session on descriptor 3: a file that behaves as a disk with a cache.
//
// What is written stays in the cache, in this process's memory; at random moments one cached block, in no order, reaches
// the image; a flush sends them all. SIGKILL is the power cut: at that one instant the image holds what was flushed and
// some of what was not, perhaps with a block half written. The layouts are those of linux/fuse.h.
import { fstatSync, openSync, readSync, writeSync } from 'node:fs';

const [imagePath, seed] = process.argv.slice(2);
const session = 3;
const blockBytes = 4_096;
const opcodes = {
  forget: 2,
  getAttributes: 3,
  setAttributes: 4,
  open: 14,
  read: 15,
  write: 16,
  release: 18,
  flushFile: 20,
  closeFile: 25,
  init: 26,
  interrupt: 36,
  forgetMany: 42,
};
const notSupported = -38;

const image = openSync(imagePath, 'r+');
const size = fstatSync(image).size;
/** Blocks that were written and not yet sent to the image, by their number. */
const cache = new Map();

let state = Number(seed) >>> 0;
/** A whole number under `limit`; xorshift, so that a seed replays the disk's own choices. */
function random(limit) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}

function blockAt(number) {
  const cached = cache.get(number);
  if (cached) return cached;
  const block = Buffer.alloc(blockBytes);
  readSync(image, block, 0, blockBytes, number * blockBytes);
  return block;
}

function sendToImage(number) {
  writeSync(image, cache.get(number), 0, blockBytes, number * blockBytes);
  cache.delete(number);
}

/** Every block that the bytes touch: its number, where in the block and where in the bytes they meet, and how many. */
function* blocksOf(from, length) {
  for (let done = 0; done < length;) {
    const within = (from + done) % blockBytes;
    const count = Math.min(blockBytes - within, length - done);
    yield { number: Math.floor((from + done) / blockBytes), within, done, count };
    done += count;
  }
}

function read(from, asked) {
  const bytes = Buffer.alloc(Math.max(0, Math.min(asked, size - from)));
  for (const { number, within, done, count } of blocksOf(from, bytes.length)) {
    blockAt(number).copy(bytes, done, within, within + count);
  }
  return bytes;
}

function write(from, bytes) {
  for (const { number, within, done, count } of blocksOf(from, bytes.length)) {
    const block = blockAt(number);
    bytes.copy(block, within, done, done + count);
    cache.set(number, block);
    if (random(2) === 0) sendToImage([...cache.keys()][random(cache.size)]);
  }
}

function attributes() {
  const out = Buffer.alloc(104);
  out.writeBigUInt64LE(3_600n, 0); // how long they stay true, in seconds
  out.writeBigUInt64LE(1n, 16);
  out.writeBigUInt64LE(BigInt(size), 24);
  out.writeBigUInt64LE(BigInt(size / 512), 32);
  out.writeUInt32LE(0o100600, 76);
  out.writeUInt32LE(1, 80);
  out.writeUInt32LE(blockBytes, 96);
  return out;
}

/** Agrees on the protocol; no write-back cache, so that each write reaches this disk when it is made. */
function init(input) {
  const out = Buffer.alloc(64);
  out.writeUInt32LE(7, 0);
  out.writeUInt32LE(31, 4);
  out.writeUInt32LE(input.readUInt32LE(8), 8);
  out.writeUInt16LE(16, 16);
  out.writeUInt16LE(12, 18);
  out.writeUInt32LE(131_072, 20);
  out.writeUInt32LE(1, 24);
  return out;
}

const empty = Buffer.alloc(0);
const answers = {
  [opcodes.init]: init,
  [opcodes.getAttributes]: attributes,
  [opcodes.setAttributes]: attributes,
  [opcodes.open]: () => Buffer.alloc(16),
  [opcodes.release]: () => empty,
  [opcodes.closeFile]: () => empty,
  [opcodes.read]: (input) => read(Number(input.readBigUInt64LE(8)), input.readUInt32LE(16)),
  [opcodes.write]: (input) => {
    const count = input.readUInt32LE(16);
    write(Number(input.readBigUInt64LE(8)), input.subarray(40, 40 + count));
    const out = Buffer.alloc(8);
    out.writeUInt32LE(count, 0);
    return out;
  },
  [opcodes.flushFile]: () => {
    for (const number of [...cache.keys()]) sendToImage(number);
    return empty;
  },
};
const unanswered = [opcodes.forget, opcodes.interrupt, opcodes.forgetMany];

const request = Buffer.alloc(1_048_576);
for (;;) {
  const length = readSync(session, request);
  const opcode = request.readUInt32LE(4);
  if (unanswered.includes(opcode)) continue;
  const answer = answers[opcode];
  const body = answer ? answer(request.subarray(40, length)) : empty;
  const header = Buffer.alloc(16);
  header.writeUInt32LE(16 + body.length, 0);
  header.writeInt32LE(answer ? 0 : notSupported, 4);
  request.copy(header, 8, 8, 16);
  writeSync(session, Buffer.concat([header, body]));
}
